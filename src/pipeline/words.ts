/**
 * Reads the words that a user adds to a pipeline, from YAML or CSV files:
 *
 *   cues:    [{ cue: stands ready to fund, strength: soft }]       cue,strength
 *   names:   [{ name: Harbour Watch, type: PROGRAM }]              name,type
 *   aliases: [{ alias: the Watch, name: Harbour Watch }]           alias,name
 *   topics:  [{ label: energy, term: heat pump }]                  label,term
 *
 * A CSV file holds one of these lists; its header says which.
 */
import { parse } from 'csv-parse/sync';
import { ENTITY_TYPES } from '../model/annotation.ts';
import { NO_USER_WORDS, type UserWords } from '../model/draft.ts';
import { unknownName, UsageError } from './usage-error.ts';
import { entries, expected, items, readYaml, scalar } from './yaml.ts';

type ListName = keyof UserWords;

/** The fields of each list, with the values that they allow; null allows any words. */
const FIELDS = {
  cues: { cue: null, strength: ['firm', 'soft'] },
  names: { name: null, type: ENTITY_TYPES },
  aliases: { alias: null, name: null },
  topics: { label: null, term: null },
} satisfies Record<ListName, Readonly<Record<string, readonly string[] | null>>>;

const LISTS = ['cues', 'names', 'aliases', 'topics'] as const satisfies readonly ListName[];

/** A word as it was read, before its list is known to be right. */
interface Entry {
  readonly list: ListName;
  readonly fields: ReadonlyMap<string, string>;
}

/** Throws a UsageError that names the file and line. */
export function readWords(files: readonly { readonly path: string; readonly text: string }[]): UserWords {
  const all = files.flatMap(({ path, text }) =>
    path.toLowerCase().endsWith('.csv') ? fromCsv(path, text) : fromYaml(path, text),
  );
  if (all.length === 0) return NO_USER_WORDS;
  const of = (list: ListName): Entry[] => all.filter((entry) => entry.list === list);
  const field = ({ fields }: Entry, name: string): string => fields.get(name) ?? '';
  return {
    cues: of('cues').map((entry) => ({
      cue: field(entry, 'cue'),
      strength: field(entry, 'strength') === 'soft' ? 'soft' : 'firm',
    })),
    names: of('names').map((entry) => ({ name: field(entry, 'name'), type: field(entry, 'type') })),
    aliases: of('aliases').map((entry) => ({ alias: field(entry, 'alias'), name: field(entry, 'name') })),
    topics: of('topics').map((entry) => ({ label: field(entry, 'label'), term: field(entry, 'term') })),
  };
}

function fromYaml(path: string, text: string): Entry[] {
  const yaml = readYaml(text, path);
  return entries(yaml, yaml.root, 'A file of words').flatMap(({ key, keyNode, value }) => {
    const list = LISTS.find((name) => name === key);
    if (!list) throw unknownName('list of words', key, yaml.at(keyNode), LISTS);
    return items(yaml, value, `\`${list}\``).map((item) => {
      const fields = new Map<string, string>();
      for (const field of entries(yaml, item, `An item of \`${list}\``)) {
        const word = scalar(field.value);
        if (typeof word !== 'string') throw expected(yaml, field.value, `"${field.key}"`, 'text');
        fields.set(field.key, word);
      }
      return checked(list, fields, yaml.at(item));
    });
  });
}

function fromCsv(path: string, text: string): Entry[] {
  const lines: number[] = [];
  const rows = parse(text, {
    bom: true,
    skip_empty_lines: true,
    trim: true,
    relax_column_count: true,
    on_record: (record: string[], info) => {
      lines.push(info.lines);
      return record;
    },
  });
  const [columns = [], ...body] = rows;
  const list = LISTS.find((name) => Object.keys(FIELDS[name]).every((field) => columns.includes(field)));
  if (!list) {
    const wanted = LISTS.map((name) => Object.keys(FIELDS[name]).join(',')).join(' | ');
    throw new UsageError(`${path}:1 has the columns ${columns.join(',') || '(none)'}; a file of words has ${wanted}.`);
  }
  return body.map((cells, row) => {
    const fields = new Map(columns.map((column, index) => [column, cells[index] ?? '']));
    return checked(list, fields, `${path}:${lines[row + 1] ?? 1}`);
  });
}

function checked(list: ListName, fields: ReadonlyMap<string, string>, where: string): Entry {
  const known = Object.keys(FIELDS[list]);
  for (const name of fields.keys())
    if (!known.includes(name)) throw unknownName(`field of ${list}`, name, where, known);
  for (const [name, allowed] of Object.entries<readonly string[] | null>(FIELDS[list])) {
    const word = fields.get(name) ?? '';
    if (word.trim() === '')
      throw new UsageError(`${where} has no "${name}". A word of ${list} has ${known.join(' and ')}.`);
    if (allowed && !allowed.includes(word)) throw unknownName(name, word, where, allowed);
  }
  return { list, fields };
}
