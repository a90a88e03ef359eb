// What the pipeline is timed against, each in a process of its own: `node bench/peer.mjs NAME FOLDER` prints the milliseconds
// that it takes over the texts of the folder, loading aside.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

const PEERS = {
  /** Tags every word. */
  three: async () => (await import('compromise/three')).default,
  /** Reads with a model of its own. */
  wink: async () => {
    const [{ default: wink }, { default: model }] = await Promise.all([
      import('wink-nlp'),
      import('wink-eng-lite-web-model'),
    ]);
    return wink(model).readDoc;
  },
  /** The limit: the parser and the tokenizer that the pipeline is built on, bare. */
  bare: async () => {
    const [{ unified }, { default: remarkParse }, { default: one }] = await Promise.all([
      import('unified'),
      import('remark-parse'),
      import('compromise/one'),
    ]);
    const parser = unified().use(remarkParse);
    return (text) => {
      parser.parse(text);
      one(text);
    };
  },
};

const [name, folder] = process.argv.slice(2);
const read = await PEERS[name]();
const texts = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
const start = performance.now();
for (const text of texts) read(text);
console.log(performance.now() - start);
