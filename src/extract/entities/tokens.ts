/** Cuts a block's plain text into words and marks, with the shape of each word. */

export interface Token {
  readonly start: number;
  readonly end: number;
  readonly word: Word;
}

/** What does not depend on the place: kept once for each different word. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly capitals: string;
  /** `Xx` Capital, `XX` CAPITALS, `xx` small, `xX` mixed, `00` number, `..` mark. */
  readonly shape: string;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Two or more letters, all capitals. */
  readonly upper: boolean;
}

/**
 * Words keep their inner apostrophes before a capital (d'Ivoire), dots of initials (U.S., Jr.) and ampersands (AT&T); hyphens
 * and the possessive 's are tokens of their own, since names begin and end there (U.S.-EU, Iraq's); a number keeps its word (COVID-19).
 */
const TOKEN =
  /\p{Lu}(?:\.\p{Lu})+\.?|\p{Lu}\.(?= ?\p{Lu})|(?:Jr|Sr|Dr|Mr|Mrs|Ms|St|Inc|Corp|Co|Ltd|Gov|Sen|Rep|Gen|Lt|Amb|No|vs|v)\.|\p{N}+(?:(?:st|nd|rd|th)(?!\p{L})|(?:[.,]\p{N}+)*)|\p{Lu}[\p{L}\p{M}]{1,20}-\p{N}+(?![\p{L}\p{N}])|'[sS](?![\p{L}\p{N}])|\p{L}[\p{L}\p{M}\p{N}]*(?:['&](?!S(?!\p{L}))\p{Lu}[\p{L}\p{M}]*|\.(?:org|com|gov|net|edu)(?![\p{L}\p{N}]))*|[^\s\p{L}\p{N}]/uy;

const MOST_WORDS = 50_000;
const words = new Map<string, Word>();

function wordOf(text: string): Word {
  const known = words.get(text);
  if (known) return known;
  const word: Word = {
    text,
    lower: text.toLowerCase(),
    capitals: text.toUpperCase(),
    shape: shapeOf(text),
    capital: /^\p{Lu}/u.test(text),
    upper: /^(?=.*\p{Lu}.*\p{Lu})\P{Ll}+$/u.test(text),
  };
  // Bounded, so that a run over a million documents of garbage does not keep every word it met.
  if (words.size >= MOST_WORDS) words.clear();
  words.set(text, word);
  return word;
}

function shapeOf(text: string): string {
  if (/^\p{N}/u.test(text)) return '00';
  if (!/\p{L}/u.test(text)) return '..';
  if (/^(?:\p{Lu}\.)+\p{Lu}?$/u.test(text)) return 'X.';
  if (!/\p{Ll}/u.test(text)) return text.length === 1 ? 'X' : /\p{N}/u.test(text) ? 'X0' : 'XX';
  if (!/\p{Lu}/u.test(text)) return 'xx';
  return /^\p{Lu}[\p{Ll}\p{M}.']*$/u.test(text) ? 'Xx' : 'xX';
}

/** The tokens of a text, in order. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (let start = 0; start < text.length;) {
    const end = tokenEnd(text, start);
    if (end > start) tokens.push({ start, end, word: wordOf(text.slice(start, end)) });
    start = Math.max(end, start + 1);
  }
  return tokens;
}

/** The first token, as it stands; empty where there is none. */
export function firstWord(text: string): string {
  for (let start = 0; start < text.length; start += 1) {
    const end = tokenEnd(text, start);
    if (end > start) return text.slice(start, end);
  }
  return '';
}

/** Where the token that begins at an offset ends; the offset itself where none does. */
function tokenEnd(text: string, start: number): number {
  return plainWordEnd(text, start) ?? markedEnd(text, start);
}

/** Where what the pattern finds at an offset ends; the offset itself where it finds nothing. */
function markedEnd(text: string, at: number): number {
  if (text.charCodeAt(at) === SPACE) return at;
  TOKEN.lastIndex = at;
  return TOKEN.test(text) ? TOKEN.lastIndex : at;
}

const SPACE = 0x20;
/** Ends a word whatever follows. */
const CLOSING = new Set(Array.from(' ,;:!?()"/', (mark) => mark.charCodeAt(0)));
const PERIOD = 0x2e;
const HYPHEN = 0x2d;
/** The longest abbreviation that keeps its period has four letters. */
const NO_ABBREVIATION = 5;

/** Where a word of plain letters ends that the pattern would find too: most of any text, and much cheaper so. */
function plainWordEnd(text: string, start: number): number | null {
  let end = start;
  while (isLetter(text.charCodeAt(end))) end += 1;
  if (end === start) return null;
  if (end === text.length) return end;
  const next = text.charCodeAt(end);
  if (CLOSING.has(next)) return end;
  if (next === HYPHEN && isLetter(text.charCodeAt(end + 1))) return end;
  const stop = next === PERIOD && end - start >= NO_ABBREVIATION;
  return stop && (end + 1 === text.length || text.charCodeAt(end + 1) === SPACE) ? end : null;
}

/** Of the commonest 52. */
function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}
