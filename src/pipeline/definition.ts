/**
 * Reads a pipeline file: which stages run, in which order, with which options; which tables are written; whose words are
 * added; how much each kind of change matters.
 *
 *   stages:
 *     - ingest
 *     - quantities: { kinds: [money, percent] }
 *   tables: [documents, commitments]
 *   words: [words.yaml]
 *   severities: { commitment.wording: cosmetic }
 */
import { isMap } from 'yaml';
import { SEVERITIES, SEVERITY_ORDER, type SeverityTable } from '../diff/severity.ts';
import type { OptionSpec, OptionSpecs, OptionValue, Stage } from './stage.ts';
import { STAGES } from './stages.ts';
import { unknownName, UsageError } from './usage-error.ts';
import { entries, expected, items, readYaml, scalar, type UserYaml } from './yaml.ts';

/** Plain data, so that it can be hashed and sent to a worker. */
export interface Step {
  readonly stage: string;
  readonly options: Readonly<Record<string, OptionValue>>;
}

export interface Definition {
  readonly steps: readonly (Step & { readonly where: string })[];
  /** Names of tables; null where all are meant. */
  readonly tables: readonly string[] | null;
  /** Files with words: their paths relative to the pipeline file, and where it names them. */
  readonly words: readonly { readonly name: string; readonly where: string }[];
  /** How grave a diff calls each kind of change, where that is not the default. */
  readonly severities: Partial<SeverityTable>;
}

const KEYS = ['stages', 'tables', 'words', 'severities'];

/** Every stage with its defaults: what runs where no pipeline is named. */
export function defaultDefinition(): Definition {
  const steps = STAGES.map((stage) => ({ stage: stage.name, options: defaults(stage.options), where: 'the default' }));
  return { steps, tables: null, words: [], severities: {} };
}

/** Throws a UsageError that says where, what is available, and what was probably meant. */
export function parseDefinition(text: string, path: string, tableNames: readonly string[]): Definition {
  const yaml = readYaml(text, path);
  const parts = new Map(
    entries(yaml, yaml.root, 'A pipeline').map(({ key, keyNode, value }) => {
      if (!KEYS.includes(key)) throw unknownName('key', key, yaml.at(keyNode), KEYS);
      return [key, value] as const;
    }),
  );
  if (!parts.has('stages')) throw new UsageError(`${path} has no \`stages:\`. It lists the stages to run, in order.`);
  const tables = parts.has('tables') ? names(yaml, parts.get('tables'), 'tables') : null;
  for (const { name, where } of tables ?? []) {
    if (!tableNames.includes(name)) throw unknownName('table', name, where, tableNames);
  }
  return {
    steps: items(yaml, parts.get('stages'), '`stages`').map((node) => readStep(yaml, node)),
    tables: tables?.map(({ name }) => name) ?? null,
    words: parts.has('words') ? names(yaml, parts.get('words'), 'words') : [],
    severities: parts.has('severities') ? readSeverities(yaml, parts.get('severities')) : {},
  };
}

function readSeverities(yaml: UserYaml, node: unknown): Partial<SeverityTable> {
  return Object.fromEntries(
    entries(yaml, node, '`severities`').map(({ key, keyNode, value }) => {
      if (!Object.hasOwn(SEVERITIES, key)) {
        throw unknownName('kind of change', key, yaml.at(keyNode), Object.keys(SEVERITIES));
      }
      const severity = SEVERITY_ORDER.find((one) => one === scalar(value));
      if (!severity) throw expected(yaml, value, `The severity of "${key}"`, SEVERITY_ORDER.join(', '));
      return [key, severity];
    }),
  );
}

/** A step is a name, or a map of one name to its options. */
function readStep(yaml: UserYaml, node: unknown): Step & { where: string } {
  if (!isMap(node)) {
    const stage = findStage(yaml, node, scalar(node));
    return { stage: stage.name, options: defaults(stage.options), where: yaml.at(node) };
  }
  const [entry, ...others] = entries(yaml, node, 'A stage');
  if (!entry || others.length > 0) throw expected(yaml, node, 'A stage', 'one name with its options');
  const stage = findStage(yaml, entry.keyNode, entry.key);
  const options: Record<string, OptionValue> = { ...defaults(stage.options) };
  const given = scalar(entry.value) === null ? [] : entries(yaml, entry.value, `The options of "${stage.name}"`);
  for (const { key, keyNode, value } of given) {
    const spec = stage.options[key];
    if (!spec) {
      throw unknownName(`option of "${stage.name}"`, key, yaml.at(keyNode), Object.keys(stage.options));
    }
    options[key] = readOption(yaml, value, `Option "${key}" of "${stage.name}"`, spec);
  }
  return { stage: stage.name, options, where: yaml.at(entry.keyNode) };
}

function findStage(yaml: UserYaml, node: unknown, name: unknown): Stage {
  if (typeof name !== 'string') throw expected(yaml, node, 'A stage', 'a name');
  const stage = STAGES.find((candidate) => candidate.name === name);
  if (!stage) {
    const available = STAGES.map((candidate) => candidate.name);
    throw unknownName('stage', name, yaml.at(node), available);
  }
  return stage;
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
      if (typeof value === 'string') return value;
      throw expected(yaml, node, what, 'text');
  }
}

function names(yaml: UserYaml, node: unknown, what: string): { name: string; where: string }[] {
  return items(yaml, node, what).map((item) => {
    const name = scalar(item);
    if (typeof name !== 'string') throw expected(yaml, item, `An item of ${what}`, 'a name');
    return { name, where: yaml.at(item) };
  });
}

function defaults(specs: OptionSpecs): Record<string, OptionValue> {
  return Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, spec.default]));
}
