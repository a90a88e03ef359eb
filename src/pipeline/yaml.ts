/** Reads YAML that a user wrote, so that every complaint names the file and line. */
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type Pair } from 'yaml';
import { UsageError } from './usage-error.ts';

export interface UserYaml {
  readonly root: Node | null;
  /** `pipelines/x.yaml:7` of a node; the file alone where there is no node. */
  readonly at: (node: unknown) => string;
}

/** Throws a UsageError where the text is no YAML. */
export function readYaml(text: string, path: string): UserYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [error] = document.errors;
  if (error) {
    const reason = error.message.split('\n', 1)[0]?.replace(/ at line .*/u, '') ?? 'unreadable';
    throw new UsageError(`${path}:${lines.linePos(error.pos[0]).line} is no YAML: ${reason}.`);
  }
  return {
    root: document.contents,
    at: (node) => {
      const offset = isMap(node) || isSeq(node) || isScalar(node) ? node.range?.[0] : undefined;
      return offset === undefined ? path : `${path}:${lines.linePos(offset).line}`;
    },
  };
}

/** The keys of a map, with their nodes; throws where `node` is none. */
export function entries(
  yaml: UserYaml,
  node: unknown,
  what: string,
): { key: string; keyNode: unknown; value: unknown }[] {
  if (!isMap(node)) throw expected(yaml, node, what, 'a map of names to values');
  return node.items.map((pair: Pair) => ({ key: scalarText(pair.key), keyNode: pair.key, value: pair.value }));
}

export function items(yaml: UserYaml, node: unknown, what: string): readonly unknown[] {
  if (!isSeq(node)) throw expected(yaml, node, what, 'a list');
  return node.items;
}

/** The string, number, boolean or null of a scalar; undefined where the node is a map or a list. */
export function scalar(node: unknown): unknown {
  return isScalar(node) ? node.value : node === null ? null : undefined;
}

export function expected(yaml: UserYaml, node: unknown, what: string, wanted: string): UsageError {
  return new UsageError(`${what} in ${yaml.at(node)} must be ${wanted}, but is ${describe(node)}.`);
}

function scalarText(node: unknown): string {
  const value = scalar(node);
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}

function describe(node: unknown): string {
  if (isMap(node)) return 'a map';
  if (isSeq(node)) return 'a list';
  const value = scalar(node);
  return value === null || value === undefined ? 'empty' : JSON.stringify(value);
}
