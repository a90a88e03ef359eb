/** Words as versions are compared by: what is left when spelling of quotes, dashes, spaces and links is folded away. */

/** One word, number or mark of a quote; `start` and `end` are offsets in the quote. */
export interface Token {
  /** Folded: what is compared. */
  readonly text: string;
  readonly kind: 'word' | 'number' | 'mark';
  readonly start: number;
  readonly end: number;
}

/** A visible web address: with a scheme, with `www.`, or a host name with a path. */
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>)\]]+|\b[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}\/[^\s<>)\]]*/giu;

/** A word with its apostrophes and initials' points ("U.S.", "People's"), a number with its separators, or one mark. */
const TOKEN = /\p{Lu}(?:\.\p{Lu})+\b\.?|[\p{L}\p{M}]+(?:'\p{L}+)*|\p{N}+(?:[.,]\p{N}+)*|[^\s\p{L}\p{M}\p{N}]/gu;

const DASH = /^[\p{Pd}\u2212]$/u;
const QUOTE = /^['"\u00B4\u2018-\u201F`*_]$/u;

/** A list's number or letter that stands in the text: "2.", "(a)". Renumbering a list says nothing. */
const NUMBERING = /^\s*(?:\(?\p{N}{1,3}[.)]|\([a-z]{1,4}\)|[a-z]\))(?=\s)/iu;

/** What a heading or a list mark before the words may leave behind. */
const LEADING = /^[\p{Pd}:;,.·•|\\]$/u;

/** The tokens of plain words; list numbers, web addresses, emphasis marks and quotation marks are none. */
export function tokenize(quote: string): Token[] {
  const tokens: Token[] = [];
  for (const match of blank(quote).matchAll(TOKEN)) {
    const [found] = match;
    if (QUOTE.test(found)) continue;
    if (tokens.length === 0 && LEADING.test(found)) continue;
    const end = match.index + found.length;
    tokens.push({ text: fold(found), kind: kindOf(found), start: match.index, end });
  }
  return tokens;
}

/** Blanks out what is no word, so that offsets stay. */
function blank(quote: string): string {
  const plain = quote.replace(/[\u2018\u2019]/gu, "'").replace(NUMBERING, (number) => ' '.repeat(number.length));
  if (!plain.includes('/') && !plain.includes('www.')) return plain;
  return plain.replace(ADDRESS, (address) => ' '.repeat(address.length));
}

function fold(found: string): string {
  if (DASH.test(found)) return '-';
  return found.normalize('NFKC').replace(/(?<=\p{Lu})\./gu, '');
}

function kindOf(found: string): Token['kind'] {
  if (/^\p{N}/u.test(found)) return 'number';
  return /^[\p{L}\p{M}]/u.test(found) ? 'word' : 'mark';
}

/** What two passages of equal words share; empty where there is no word. */
export function keyOf(tokens: readonly Token[]): string {
  return tokens.some((token) => token.kind !== 'mark') ? tokens.map((token) => token.text).join(' ') : '';
}

/** The words alone, without the marks that a heading or a line's end may keep or lose: `.`, `:`, `-` and bullets. */
export function wordsOf(tokens: readonly Token[]): string[] {
  return tokens.filter((token) => !/^[.:\-•·#|]$/u.test(token.text)).map((token) => token.text);
}
