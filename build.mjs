// Bundles src/ into dist/: start files for the command line, the library and the worker threads, chunks that are loaded when needed,
// and the page's script and style.
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

const outdir = process.argv[2] ?? 'dist';
rmSync(outdir, { recursive: true, force: true });
await build({
  entryPoints: { cli: 'src/cli.ts', index: 'src/index.ts', worker: 'src/pipeline/worker.ts' },
  outdir,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  sourcemap: false,
  logLevel: 'warning',
  // They find files of their own beside themselves: a worker, and a WebAssembly module. So they are the package's only dependencies:
  // what is bundled need not be installed.
  external: ['tinypool', 'node-sqlite3-wasm'],
  // CommonJS packages inside an ESM bundle look for `require`.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
});

// What the page of a dataset runs in the browser; the writer of the page copies it.
await build({
  entryPoints: { app: 'src/emit/page/client/main.tsx', style: 'src/emit/page/client/style.css' },
  outdir: `${outdir}/page`,
  bundle: true,
  minify: true,
  format: 'iife',
  target: ['es2023'],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  legalComments: 'none',
  logLevel: 'warning',
});
