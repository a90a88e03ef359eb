/** Known edits of a real document, each with what a diff must say of it and nothing else. */
import type { Version } from '../../src/diff/index.ts';
import type { Change, Kind } from '../../src/model/change.ts';
import type { CommitmentRecord } from '../../src/model/record.ts';

/** Picks a whole number from 0 to `below` - 1. */
export type Random = (below: number) => number;

export interface Edit {
  readonly name: string;
  /** What the text becomes, and whether the changes are exactly those; null where the document has no place for such an edit. */
  readonly apply: (version: Version, random: Random) => Edited | null;
}

export interface Edited {
  readonly text: string;
  readonly isExact: (changes: readonly Change[]) => boolean;
}

/** A generator of the same numbers for the same seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** A commitment whose raw text has no link, and of which `find` makes another wording. */
function reword(kind: Kind, find: (commitment: CommitmentRecord) => string | null): Edit['apply'] {
  return ({ record, text }, random) => {
    const candidates = record.commitments.flatMap((commitment) => {
      const edited = commitment.text.includes('](') ? null : find(commitment);
      return edited === null ? [] : [{ commitment, edited }];
    });
    const picked = candidates[random(candidates.length)];
    if (!picked) return null;
    const { start, end } = picked.commitment;
    return { text: text.slice(0, start) + picked.edited + text.slice(end), isExact: isOne('modified', [kind]) };
  };
}

function isOne(change: Change['change'], kinds: readonly Kind[]): Edited['isExact'] {
  return ([first, ...others]) =>
    others.length === 0 &&
    first?.record === 'commitment' &&
    first.change === change &&
    first.kinds.join() === kinds.join();
}

/** Replaces the only match; null where there is none or several. */
function once(text: string, pattern: RegExp, by: (...groups: string[]) => string): string | null {
  const [match, ...more] = text.matchAll(new RegExp(pattern, 'gu'));
  if (!match || more.length > 0) return null;
  return text.slice(0, match.index) + by(...match.slice(1)) + text.slice(match.index + match[0].length);
}

const PLAIN_WILL =
  /\bwill(?=\s+(?!be\b|not\b|also\b|never\b|continue\b|seek\b|work\b|aim\b|explore\b|consider\b)\p{Ll})/u;

export const EDITS: readonly Edit[] = [
  {
    name: 'deadline moved',
    apply: reword('deadline', ({ text, deadline }) =>
      once(
        text,
        /\b((?:by|before|until|end\s+of)(?:\s+\p{L}+(?:\s+\d\d?,)?)?\s+)(20\d\d)\b/u,
        (before = '', year = '') =>
          deadline?.startsWith(year) === true ? `${before}${Number(year) + 2}` : `${before}${year}`,
      ),
    ),
  },
  {
    name: 'amount halved',
    apply: reword('amount', ({ text }) =>
      once(text, /\$(\d+(?:\.\d+)?)(\s+(?:m|b)illion)/u, (value = '', unit = '') => `$${Number(value) / 2}${unit}`),
    ),
  },
  { name: '"will" to "aims to"', apply: reword('strength', ({ text }) => once(text, PLAIN_WILL, () => 'aims to')) },
  { name: '"not" put in', apply: reword('polarity', ({ text }) => once(text, PLAIN_WILL, () => 'will not')) },
  {
    name: 'actor dropped',
    apply: reword('actor', ({ text, actors }) =>
      actors.length === 2
        ? once(
            text,
            /^((?:The\s+)?\p{Lu}[\p{L}. ]{2,50}?)\s+and\s+(?:the\s+)?\p{Lu}[\p{L}. ]{2,50}?(\s+will\b)/u,
            (first = '', will = '') => first + will,
          )
        : null,
    ),
  },
  {
    name: 'sentence removed',
    apply: ({ record, text }, random) => {
      const candidates = record.commitments.filter(
        ({ start, end }) =>
          /[.!?]["”’]? ?$/u.test(text.slice(0, start).replace(/\s+$/u, ' ').slice(-3)) &&
          !/\n\s*\n$|\n\s*[-*•]\s*$/u.test(text.slice(Math.max(0, start - 12), start)) &&
          /\.$/u.test(text.slice(start, end)),
      );
      const picked = candidates[random(candidates.length)];
      if (!picked) return null;
      const before = text.slice(0, picked.start).replace(/[ \t]+$/u, '');
      return { text: before + text.slice(picked.end), isExact: isOne('removed', []) };
    },
  },
  {
    name: 'paragraph moved',
    apply: ({ record, text }, random) => {
      const paragraphs = paragraphsOf(text);
      const pairs = paragraphs.flatMap((first, index) => {
        const second = paragraphs[index + 1];
        if (!second || second.start - first.end > 4) return [];
        const holds = record.commitments.some(({ start }) => first.start <= start && start < second.end);
        return holds ? [{ first, second }] : [];
      });
      const pair = pairs[random(pairs.length)];
      if (!pair) return null;
      const { first, second } = pair;
      const between = text.slice(first.end, second.start);
      const swapped = text.slice(second.start, second.end) + between + text.slice(first.start, first.end);
      const sizes = [first, second].map(
        ({ start, end }) => record.units.filter((unit) => start <= unit.start && unit.end <= end).length,
      );
      return {
        text: text.slice(0, first.start) + swapped + text.slice(second.end),
        isExact: (changes) => sizes.includes(changes.length) && changes.every(({ change }) => change === 'moved'),
      };
    },
  },
  {
    name: 'list renumbered',
    apply: ({ text }) => {
      const edited = text
        .replace(
          /^( *)(\d{1,2})\.( +)(?=\S)/gmu,
          (_, indent: string, number: string, space: string) => `${indent}${Number(number) + 1}.${space}`,
        )
        .replace(/^- {3}(?=\S)/gmu, '1.  ');
      return edited === text ? null : { text: edited, isExact: isNothing };
    },
  },
  {
    name: 'quotes made straight',
    apply: ({ text }) => {
      const edited = text.replace(/[‘’]/gu, "'").replace(/[“”]/gu, '"');
      return edited === text ? null : { text: edited, isExact: isNothing };
    },
  },
  {
    name: 're-wrapped at another width',
    apply: ({ record, text }, random) => {
      const width = 50 + random(60);
      const edited = record.source.format === 'text' ? wrapLong(text, width) : rewrap(text, width);
      return edited === text ? null : { text: edited, isExact: isNothing };
    },
  },
];

function isNothing(changes: readonly Change[]): boolean {
  return changes.length === 0;
}

/** Paragraphs of running text after the front matter: no heading, list, table, quotation or code. */
function paragraphsOf(text: string): { start: number; end: number }[] {
  const body = /^---\n[\s\S]*?\n---\s*\n/u.exec(text)?.[0].length ?? 0;
  return [...text.slice(body).matchAll(/(?:^|(?<=\n\s*\n))(?![ \t#>|*_\d-])\S[^\n]*(?:\n(?!\s*\n)[^\n]+)*/gu)].map(
    (match) => ({
      start: body + match.index,
      end: body + match.index + match[0].trimEnd().length,
    }),
  );
}

/** In plain text a line is a paragraph, a title or a date: only long lines are paragraphs for sure. */
function wrapLong(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => (line.length > 120 ? fill([line, ''], width).join('\n').trimEnd() : line))
    .join('\n');
}

/** Breaks the lines of each paragraph and item anew; lines that end hard and lines of tables or headings stay. */
function rewrap(text: string, width: number): string {
  const body = /^---\n[\s\S]*?\n---\s*\n/u.exec(text)?.[0].length ?? 0;
  const out: string[] = [];
  let run: string[] = [];
  const flush = (): void => {
    out.push(...fill(run, width));
    run = [];
  };
  for (const line of text.slice(body).split('\n')) {
    const starts = /^\s*(?:[-*+•]|\d{1,3}[.)])\s+\S/u.test(line);
    if (/^\s*$|^\s*[#|>]|^\s*(?:---|\*\*\*|===)|<!--|^\s*<|^ *!\[/u.test(line)) {
      flush();
      out.push(line);
      continue;
    }
    if (starts) flush();
    run.push(line);
    if (/(?: {2}|\\)$/u.test(line)) flush();
  }
  flush();
  return text.slice(0, body) + out.join('\n');
}

function fill(lines: readonly string[], width: number): string[] {
  const [first, ...rest] = lines;
  if (first === undefined || rest.length === 0) return [...lines];
  const indent = /^\s*/u.exec(rest[0] ?? '')?.[0] ?? '';
  const ending = /(?: {2}|\\)$/u.exec(lines.at(-1) ?? '')?.[0] ?? '';
  const words = [first.trimEnd(), ...rest.map((line) => line.trim())].join(' ').split(/ (?=\S)/u);
  const filled: string[] = [];
  let line = words[0] ?? '';
  for (const word of words.slice(1)) {
    // A word that would open a list, heading or quotation at the start of a line stays where it is.
    const opens = /^(?:[-*+•#>|=~]|\d{1,9}[.)])/u.test(word);
    if (line.length + 1 + word.length > width && !opens) {
      filled.push(line);
      line = indent + word;
    } else line += ` ${word}`;
  }
  filled.push(line + (ending === '\\' ? '' : ending));
  return filled;
}
