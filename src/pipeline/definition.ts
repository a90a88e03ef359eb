/**
 * Reads a pipeline file: which stages run, in which order, with which options; which tables are written, and in
 * which forms; whose words are added; what people decided; how much each kind of change matters.
 *
 *   stages:
 *     - ingest
 *     - quantities: { kinds: [money, percent] }
 *   tables: [documents, commitments]
 *   outputs:
 *     - csv: { bom: true }
 *   words: [words.yaml]
 *   decisions: decisions.csv
 *   severities: { commitment.wording: cosmetic }
 */
import { isMap } from 'yaml';
import { SEVERITIES, SEVERITY_ORDER, type SeverityTable } from '../diff/severity.ts';
import { WRITERS } from '../emit/index.ts';
import { withDefaults, type OptionSpec, type OptionSpecs, type OptionValue } from '../model/option.ts';
import { STAGES } from './stages.ts';
import { unknownName, UsageError } from './usage-error.ts';
import { entries, expected, items, readYaml, scalar, type UserYaml } from './yaml.ts';

/** Plain data, so that it can be hashed and sent to a worker. */
export interface Step {
  readonly stage: string;
  readonly options: Readonly<Record<string, OptionValue>>;
}

/** A writer with its options: a form that the dataset is written in. */
export interface Output {
  readonly writer: string;
  readonly options: Readonly<Record<string, OptionValue>>;
}

/** A file that a pipeline names. */
export interface NamedFile {
  readonly name: string;
  readonly where: string;
}

export interface Definition {
  readonly steps: readonly (Step & { readonly where: string })[];
  /** Names of tables; null where all are meant. */
  readonly tables: readonly string[] | null;
  readonly outputs: readonly Output[];
  /** Files with words: their paths relative to the pipeline file, and where it names them. */
  readonly words: readonly NamedFile[];
  /** The file of decisions; null where there is none. */
  readonly decisions: NamedFile | null;
  /** How grave a diff calls each kind of change, where that is not the default. */
  readonly severities: Partial<SeverityTable>;
}

const KEYS = ['stages', 'tables', 'outputs', 'words', 'decisions', 'severities'];

/** Every stage and table with its defaults, as CSV: what runs where no pipeline is named. */
export function defaultDefinition(): Definition {
  return { steps: allSteps(), tables: null, outputs: standardOutputs(), words: [], decisions: null, severities: {} };
}

function allSteps(): Definition['steps'] {
  return STAGES.map(({ name, options }) => ({ stage: name, options: withDefaults(options, {}), where: 'the default' }));
}

/** What a file leaves out is as it is without one. Throws a UsageError that says where, what is available, and what was probably meant. */
export function parseDefinition(text: string, path: string, tableNames: readonly string[]): Definition {
  const yaml = readYaml(text, path);
  const parts = new Map(
    entries(yaml, yaml.root, 'A pipeline').map(({ key, keyNode, value }) => {
      if (!KEYS.includes(key)) throw unknownName('key', key, yaml.at(keyNode), KEYS);
      return [key, value] as const;
    }),
  );
  const tables = parts.has('tables') ? names(yaml, parts.get('tables'), 'tables') : null;
  for (const { name, where } of tables ?? []) {
    if (!tableNames.includes(name)) throw unknownName('table', name, where, tableNames);
  }
  return {
    steps: parts.has('stages') ? readSteps(yaml, parts.get('stages')) : allSteps(),
    tables: tables?.map(({ name }) => name) ?? null,
    outputs: parts.has('outputs') ? readOutputs(yaml, parts.get('outputs')) : standardOutputs(),
    words: parts.has('words') ? names(yaml, parts.get('words'), 'words') : [],
    decisions: parts.has('decisions') ? readFileName(yaml, parts.get('decisions'), '`decisions`') : null,
    severities: parts.has('severities') ? readSeverities(yaml, parts.get('severities')) : {},
  };
}

function readSteps(yaml: UserYaml, node: unknown): Definition['steps'] {
  return items(yaml, node, '`stages`').map((item) => {
    const { name, options, where } = readChoice(yaml, item, 'stage', STAGES);
    return { stage: name, options, where };
  });
}

function readFileName(yaml: UserYaml, node: unknown, what: string): NamedFile | null {
  const name = scalar(node);
  if (name === null) return null;
  if (typeof name !== 'string') throw expected(yaml, node, what, 'the name of a file');
  return { name, where: yaml.at(node) };
}

function readSeverities(yaml: UserYaml, node: unknown): Partial<SeverityTable> {
  return Object.fromEntries(
    entries(yaml, node, '`severities`').map(({ key, keyNode, value }) => {
      if (!Object.hasOwn(SEVERITIES, key)) {
        throw unknownName('kind of change', key, yaml.at(keyNode), Object.keys(SEVERITIES));
      }
      const severity = SEVERITY_ORDER.find((one) => one === scalar(value));
      if (!severity) throw expected(yaml, value, `The severity of "${key}"`, `one of ${SEVERITY_ORDER.join(', ')}`);
      return [key, severity];
    }),
  );
}

/** The tables as CSV: the other forms cost as much again as reading the documents, so that a pipeline asks for them. */
function standardOutputs(): Output[] {
  return WRITERS.filter(({ name }) => name === 'csv').map(({ name, options }) => ({
    writer: name,
    options: withDefaults(options, {}),
  }));
}

function readOutputs(yaml: UserYaml, node: unknown): Output[] {
  const outputs = items(yaml, node, '`outputs`').map((item) => readChoice(yaml, item, 'output', WRITERS));
  const twice = outputs.find(({ name }, index) => outputs.findIndex((other) => other.name === name) < index);
  if (twice) throw new UsageError(`Output "${twice.name}" stands a second time in ${twice.where}. Leave one out.`);
  return outputs.map(({ name, options }) => ({ writer: name, options }));
}

/** What may be chosen: a stage or a writer. */
interface Choice {
  readonly name: string;
  readonly options: OptionSpecs;
}

interface Chosen {
  readonly name: string;
  readonly options: Readonly<Record<string, OptionValue>>;
  readonly where: string;
}

/** A choice is a name, or a map of one name to its options. `kind` is what messages call it. */
function readChoice(yaml: UserYaml, node: unknown, kind: string, choices: readonly Choice[]): Chosen {
  if (!isMap(node)) {
    const { name, options } = findChoice(yaml, node, scalar(node), kind, choices);
    return { name, options: withDefaults(options, {}), where: yaml.at(node) };
  }
  const what = `${kind === 'output' ? 'An' : 'A'} ${kind}`;
  const [entry, ...others] = entries(yaml, node, what);
  if (!entry || others.length > 0) throw expected(yaml, node, what, 'one name with its options');
  const { name, options: specs } = findChoice(yaml, entry.keyNode, entry.key, kind, choices);
  const options: Record<string, OptionValue> = { ...withDefaults(specs, {}) };
  const given = scalar(entry.value) === null ? [] : entries(yaml, entry.value, `The options of "${name}"`);
  for (const { key, keyNode, value } of given) {
    const spec = specs[key];
    if (!spec) throw unknownName(`option of "${name}"`, key, yaml.at(keyNode), Object.keys(specs));
    options[key] = readOption(yaml, value, `Option "${key}" of "${name}"`, spec);
  }
  return { name, options, where: yaml.at(entry.keyNode) };
}

function findChoice(yaml: UserYaml, node: unknown, name: unknown, kind: string, choices: readonly Choice[]): Choice {
  if (typeof name !== 'string') throw expected(yaml, node, `${kind === 'output' ? 'An' : 'A'} ${kind}`, 'a name');
  const choice = choices.find((candidate) => candidate.name === name);
  if (!choice) {
    const available = choices.map((candidate) => candidate.name);
    throw unknownName(kind, name, yaml.at(node), available);
  }
  return choice;
}

function readOption(yaml: UserYaml, node: unknown, what: string, spec: OptionSpec): OptionValue {
  if (spec.type === 'list') {
    return names(yaml, node, what).map(({ name, where }) => {
      if (!spec.values.includes(name)) throw unknownName(`value of ${what.toLowerCase()}`, name, where, spec.values);
      return name;
    });
  }
  const value = scalar(node);
  switch (spec.type) {
    case 'integer':
      if (typeof value === 'number' && Number.isInteger(value)) return value;
      throw expected(yaml, node, what, 'a whole number');
    case 'number':
      if (typeof value === 'number') return value;
      throw expected(yaml, node, what, 'a number');
    case 'boolean':
      if (typeof value === 'boolean') return value;
      throw expected(yaml, node, what, 'true or false');
    case 'string':
      if (typeof value !== 'string') throw expected(yaml, node, what, 'text');
      if (spec.values?.includes(value) === false)
        throw unknownName(`value of ${what.toLowerCase()}`, value, yaml.at(node), spec.values);
      return value;
  }
}

function names(yaml: UserYaml, node: unknown, what: string): { name: string; where: string }[] {
  return items(yaml, node, what).map((item) => {
    const name = scalar(item);
    if (typeof name !== 'string') throw expected(yaml, item, `An item of ${what}`, 'a name');
    return { name, where: yaml.at(item) };
  });
}
