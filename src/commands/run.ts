import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { NO_USER_WORDS } from '../model/draft.ts';
import { processDocument } from '../pipeline/process.ts';

export function run(args: string[]): void {
  const [, input = 'input', , out = 'output'] = args;
  mkdirSync(join(out, 'documents'), { recursive: true });
  for (const file of readdirSync(input)
    .filter((name) => /\.(?:md|txt)$/u.test(name))
    .sort()) {
    const bytes = readFileSync(join(input, file));
    const id = basename(file).replace(/\.[^.]+$/u, '');
    const meta = join(input, `${id}.meta.yaml`);
    const { record } = processDocument(
      {
        id,
        path: file,
        format: file.endsWith('.md') ? 'markdown' : 'text',
        bytes,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        sidecar: existsSync(meta) ? readFileSync(meta, 'utf8') : null,
      },
      { anchor: null, words: NO_USER_WORDS },
    );
    writeFileSync(join(out, 'documents', `${id}.json`), `${JSON.stringify(record, null, 1)}\n`);
  }
}
