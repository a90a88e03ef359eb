// Whether a page gives the rows of its Markdown: every .md of the folder named, rendered in a frame of navigation, share links and a footer.
//   node bench/html.mjs FOLDER [how many, evenly spread]
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPipeline, processDocument } from '../dist/index.js';
import { toPage } from '../test/formats/page.mjs';

const [folder = 'input', most = 'Infinity'] = process.argv.slice(2);
const { plan } = loadPipeline(null, null);
const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
const step = Math.max(1, names.length / Number(most));
const chosen = names.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));

const LAYERS = {
  commitments: ({ commitments }) =>
    commitments.map(({ id, start, end, text, cue, section, ...fields }) => JSON.stringify(fields)),
  quotes: ({ commitments }) => commitments.map(({ quote }) => quote),
  sections: ({ sections }) => sections.map(({ level, path }) => `${level} ${path.join(' / ')}`),
  entities: ({ entities }) => entities.flatMap(({ type, name, mentions }) => mentions.map(() => `${type} ${name}`)),
};
const sums = Object.fromEntries(Object.keys(LAYERS).map((layer) => [layer, { both: 0, all: 0 }]));

for (const name of chosen) {
  const markdown = readFileSync(join(folder, name), 'utf8');
  const from = await read(markdown, 'markdown');
  const to = await read(pageOf(markdown, from.document), 'html');
  for (const [layer, rows] of Object.entries(LAYERS)) {
    const { both, all, missing, added } = compare(rows(from), rows(to));
    sums[layer].both += both;
    sums[layer].all += all;
    if (process.env.SHOW === layer && missing.length + added.length > 0)
      console.log(name, ...missing.map((row) => `\n  - ${row}`), ...added.map((row) => `\n  + ${row}`));
  }
}

console.log(`${chosen.length} documents of ${folder}`);
for (const [layer, { both, all }] of Object.entries(sums))
  console.log(`${layer.padEnd(12)} ${(both / all).toFixed(4)} equal, ${both} of ${all}`);

async function read(text, format) {
  const input = { id: 'a', path: 'a', format, bytes: Buffer.from(text), sha256: '', sidecar: null };
  return (await processDocument(input, plan)).record;
}

/** What the front matter says goes into the head. */
function pageOf(markdown, { title, date }) {
  const body = markdown.replace(/^---\n[\s\S]*?\n---\n/u, '');
  return toPage(body, { title: title ?? '', date, url: null });
}

function compare(old, now) {
  const rest = [...now];
  const missing = old.filter((row) => {
    const at = rest.indexOf(row);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  const both = old.length - missing.length;
  return { both, all: Math.max(old.length, now.length), missing, added: rest };
}
