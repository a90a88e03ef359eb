/** Finds the gold cases of a folder and runs their documents. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Case } from '../evaluate/score.ts';
import { parseAliases, parseGold, type Gold } from '../model/gold.ts';
import { compare, findInputs, type InputFile } from './inputs.ts';
import type { Plan } from './plan.ts';
import { processDocument } from './process.ts';
import { UsageError } from './usage-error.ts';
import { readInput } from './worker.ts';

/** Of every four cases, in sorted order, the third is held out: nobody looks at it while rules are made. */
export type Share = 'all' | 'seen' | 'held-out';

export interface GoldCase {
  readonly name: string;
  readonly gold: Gold;
  readonly file: InputFile;
}

const ENDING = '.gold.json';

/** Throws a UsageError where there is no case, or a case has no document. */
export function findGold(folder: string, share: Share): GoldCase[] {
  const byId = new Map(findInputs([folder], null).files.map((file) => [file.id, file]));
  const names = readdirSync(folder)
    .filter((file) => file.endsWith(ENDING))
    .sort(compare)
    .map((file) => file.slice(0, -ENDING.length));
  if (names.length === 0) {
    throw new UsageError(`No gold in ${folder}: a case is NAME${ENDING} beside its document NAME.txt or NAME.md.`);
  }
  return names
    .filter((_, index) => share === 'all' || (index % 4 === 2) === (share === 'held-out'))
    .map((name) => {
      const file = byId.get(name);
      if (!file)
        throw new UsageError(`${join(folder, name + ENDING)} has no document beside it: ${name}.txt or ${name}.md.`);
      return { name, file, gold: readJson(join(folder, name + ENDING), parseGold) };
    });
}

/** Names that count as one, from `aliases.json` in the folder or beside it. */
export function findAliases(folder: string): readonly (readonly string[])[] {
  const path = [folder, dirname(folder)].map((place) => join(place, 'aliases.json')).find((file) => existsSync(file));
  return path === undefined ? [] : readJson(path, parseAliases);
}

function readJson<Result>(path: string, parse: (json: string) => Result): Result {
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UsageError(`${path} cannot be read: ${error.message}. docs/gold.md says what it holds.`);
  }
}

/** The gold tells the anchor of a document that does not state it. */
export async function runGold({ name, gold, file }: GoldCase, plan: Plan): Promise<Case> {
  const anchor = gold.anchor ?? plan.context.anchor;
  const { record, text } = await processDocument(readInput(file), { ...plan, context: { ...plan.context, anchor } });
  return { name, gold, record, text };
}
