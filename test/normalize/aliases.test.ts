import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadPipeline } from '../../src/pipeline/load.ts';
import { processDocument } from '../../src/pipeline/process.ts';
import { folderOf } from '../cli.ts';

const SHEET = `# Joint Statement of Jordan and Kenya on Water

We will share the data of our river gauges.

Jordan will open a training centre for Kenya by June 2030.
`;

async function recordWith(files: Readonly<Record<string, string>>) {
  const folder = folderOf({ ...files, 'p.yaml': `words: [${Object.keys(files).join(', ')}]\n` });
  const { plan } = loadPipeline(join(folder, 'p.yaml'), '2029-01-02');
  const bytes = new TextEncoder().encode(SHEET);
  const { record } = await processDocument(
    { id: 'a', path: 'a.md', format: 'markdown', bytes, sha256: '', sidecar: null },
    plan,
  );
  return record;
}

test('an alias merges a name wherever it stands: as entity, issuer and actor, named or meant by "we"', async () => {
  const { document, entities, commitments } = await recordWith({
    'aliases.csv': 'alias,name\nJordan,Hashemite Kingdom of Jordan\n',
  });
  expect(document.issuers).toEqual(['Hashemite Kingdom of Jordan', 'Kenya']);
  expect(commitments.map(({ actors }) => actors)).toEqual([
    ['Hashemite Kingdom of Jordan', 'Kenya'],
    ['Hashemite Kingdom of Jordan'],
  ]);
  expect(commitments.map(({ voice }) => voice)).toEqual(['own', 'own']);
  expect(commitments[0]?.actorDetails.map(({ code }) => code)).toEqual(['JO', 'KE']);
  expect(entities.map(({ name }) => name)).not.toContain('Jordan');
});

test('two names merged into one are one actor', async () => {
  const { document, commitments } = await recordWith({
    'aliases.csv': 'alias,name\nJordan,Two States\nKenya,Two States\n',
  });
  expect(document.issuers).toEqual(['Two States']);
  expect(commitments.map(({ actors }) => actors)).toEqual([['Two States'], ['Two States']]);
});
