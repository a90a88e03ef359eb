/**
 * Tells which rules have anything to look for in a text, by the words that they need. All rules of a set share one pass over the
 * text: its words are hashed where they stand, without being cut out. Two words of one hash cost a search that finds nothing.
 */

/**
 * Lists of words in lower case, of each of which the text must have one. `A_FIGURE` and `A_YEAR` stand for figures; a mark ("%")
 * is a word of its own.
 */
export type Needs = readonly (readonly string[])[];

export const A_FIGURE: readonly string[] = ['#'];
/** Four figures that begin with 19 or 20. */
export const A_YEAR: readonly string[] = ['####'];

/** The lists of a set of rules, turned round. */
interface Index {
  /** Hash of a word → numbers of the lists that hold it. */
  readonly listsOf: ReadonlyMap<number, readonly number[]>;
  /** For each rule the numbers of its lists. */
  readonly ofRule: readonly (readonly number[])[];
  /** For each list whether the text has a word of it: written anew for every text. */
  readonly met: Uint8Array;
}

interface Needing {
  readonly needs?: Needs;
}

function indexNeeds(rules: readonly Needing[]): Index {
  const listsOf = new Map<number, number[]>();
  let count = 0;
  const ofRule = rules.map(({ needs = [] }) =>
    needs.map((list) => {
      for (const hash of new Set(list.map(hashOf))) {
        const lists = listsOf.get(hash);
        if (lists) lists.push(count);
        else listsOf.set(hash, [count]);
      }
      return count++;
    }),
  );
  return { listsOf, ofRule, met: new Uint8Array(count) };
}

const indexed = new WeakMap<readonly Needing[], Index>();

/** The rules of a set that may match in `text`, in order. */
export function rulesFor<Rule extends Needing>(rules: readonly Rule[], text: string): Rule[] {
  const index = indexed.get(rules) ?? indexNeeds(rules);
  indexed.set(rules, index);
  meetLists(index, text);
  return rules.filter((_, rule) => isMet(index.ofRule[rule] ?? [], index.met));
}

function isMet(lists: readonly number[], met: Uint8Array): boolean {
  for (const list of lists) if (met[list] === 0) return false;
  return true;
}

/** FNV-1a, a code unit at a time. */
const HASH_OF_NOTHING = 0x811c9dc5 | 0;
const hashOn = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

function hashOf(word: string): number {
  let hash = HASH_OF_NOTHING;
  for (let at = 0; at < word.length; at += 1) hash = hashOn(hash, word.charCodeAt(at));
  return hash;
}

const [FIGURE = 0, YEAR = 0] = [...A_FIGURE, ...A_YEAR].map(hashOf);

const SPACE = 0x20;
/** Makes a capital small. */
const SMALL = 0x20;
const isLetter = (unit: number): boolean => (unit | SMALL) >= 0x61 && (unit | SMALL) <= 0x7a;
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** Says of each list whether `text` has a word of it. */
function meetLists({ listsOf, met }: Index, text: string): void {
  met.fill(0);
  const meet = (hash: number): void => {
    const lists = listsOf.get(hash);
    if (lists) for (const list of lists) met[list] = 1;
  };
  for (let at = 0; at < text.length;) {
    const unit = text.charCodeAt(at);
    const start = at;
    if (isLetter(unit)) {
      let hash = HASH_OF_NOTHING;
      for (let letter = unit; isLetter(letter); letter = text.charCodeAt((at += 1)))
        hash = hashOn(hash, letter | SMALL);
      meet(hash);
    } else if (isDigit(unit)) {
      while (isDigit(text.charCodeAt(at))) at += 1;
      meet(FIGURE);
      if (/^(?:19|20)\d\d$/u.test(text.slice(start, at))) meet(YEAR);
    } else {
      if (unit !== SPACE) meet(hashOn(HASH_OF_NOTHING, unit));
      at += 1;
    }
  }
}
