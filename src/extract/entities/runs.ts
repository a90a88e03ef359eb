/** Finds the runs of words in which a name may lie, and the tighter phrases in them whose head noun tells what they name. */
import type { Token } from './tokens.ts';

/** Tokens `first` up to, not including, `last`. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** A phrase between marks: "Framework for Security" with its head "Framework". */
export interface Phrase extends Run {
  /** The noun before the first preposition, else the last capitalised word. */
  readonly head: number;
}

/** Small words and marks that stand inside names. */
const INSIDE: ReadonlySet<string> = new Set([
  'of', 'for', 'and', 'the', 'on', 'to', 'in', 'against', 'with', 'from', 'by', 'at', 'a', 'an', 'or', 'as', 'through', 'between', 'de', 'del', 'la', 'las', 'los', 'von', 'van', 'der', 'den', 'bin', 'al', 'el', 'du', 'da', 'di', 'e', 'y', 'd',
  '&', '-', '\u2013', "'s", "'", ',', '(', ')', '/', '.', '"', '\u201c', '\u201d', ':', 'v.', 'vs.', '+', '#',
]); // prettier-ignore
/** Words whose capital comes from the beginning of a sentence or headline only: they begin and end no name. */
const SMALL_WORDS: ReadonlySet<string> = new Set([
  'the', 'this', 'that', 'these', 'those', 'a', 'an', 'we', 'our', 'they', 'their', 'it', 'its', 'he', 'his', 'she', 'her', 'you', 'your', 'i', 'all', 'and', 'or', 'but', 'if', 'when', 'while', 'as',
  'since', 'because', 'in', 'on', 'at', 'by', 'for', 'from', 'to', 'with', 'of', 'under', 'through', 'over', 'after', 'before', 'during', 'today', 'also', 'is', 'are', 'was', 'were', 'will', 'has',
  'have', 'there', 'here', 'what', 'how', 'why', 'who', 'more', 'additionally', 'furthermore', 'finally', 'however', 'both', 'each', 'such', 'among',
]); // prettier-ignore
const PREPOSITIONS: ReadonlySet<string> = new Set([
  'of',
  'for',
  'on',
  'to',
  'in',
  'against',
  'with',
  'from',
  'by',
  'at',
  'through',
  'between',
  'as',
]);
const BREAKS: ReadonlySet<string> = new Set([',', '(', ')', '/', '"', '\u2013', ':', '.', "'"]);
/** As many small words in a row as a name bears: "Coalition for the Peoples of the …". */
const MOST_INSIDE = 4;

/** Starts or carries a name: a capital, or a figure beside one (120-Day, 2028 Summer Olympics). */
const carries = ({ word }: Token): boolean =>
  (word.capital && !(word.shape === 'Xx' && SMALL_WORDS.has(word.lower))) || word.shape === 'xX';
const figure = (token: Token): boolean => token.word.shape === '00';

/** The runs of a block, in order. */
export function runsOf(tokens: readonly Token[]): Run[] {
  const runs: Run[] = [];
  let first = -1;
  let last = -1;
  tokens.forEach((token, at) => {
    if (carries(token) || (figure(token) && touchesName(tokens, at))) {
      if (first < 0) first = at;
      last = at + 1;
    } else if (first >= 0 && ((!INSIDE.has(token.word.lower) && !isHyphened(tokens, at)) || at - last >= MOST_INSIDE)) {
      runs.push({ first, last });
      first = -1;
    }
  });
  if (first >= 0) runs.push({ first, last });
  return runs.map((run) => closed(tokens, run));
}

/** The second half of "Co-operation", "E-mobility": joined by a hyphen to the word before. */
function isHyphened(tokens: readonly Token[], at: number): boolean {
  const hyphen = tokens[at - 1];
  return hyphen?.word.text === '-' && hyphen.end === tokens[at]?.start && hyphen.start === tokens[at - 2]?.end;
}

/** A figure belongs to a run where a capitalised word stands next to it or one mark further. */
function touchesName(tokens: readonly Token[], at: number): boolean {
  return [at - 2, at - 1, at + 1, at + 2].some((near) => {
    const token = tokens[near];
    return token !== undefined && carries(token);
  });
}

/** Takes in what follows the last capital where it belongs to the name: a closing bracket, a number. */
function closed(tokens: readonly Token[], { first, last }: Run): Run {
  const next = tokens[last];
  if (next && (figure(next) || next.word.text === ')')) return { first, last: last + 1 };
  return { first, last: next?.word.text === '-' && isHyphened(tokens, last + 1) ? last + 2 : last };
}

/** The phrases of a run: cut at marks, with small words at their edges left out. */
export function phrasesOf(tokens: readonly Token[], run: Run): Phrase[] {
  const phrases: Phrase[] = [];
  let first = run.first;
  for (let at = run.first; at <= run.last; at += 1) {
    if (at < run.last && !BREAKS.has(tokens[at]?.word.text ?? '')) continue;
    const phrase = phraseOf(tokens, first, at);
    if (phrase) phrases.push(phrase);
    first = at + 1;
  }
  return phrases;
}

function phraseOf(tokens: readonly Token[], from: number, to: number): Phrase | null {
  let first = from;
  let last = to;
  const small = (at: number): boolean =>
    !tokens[at]?.word.capital && !/^(?:00|xX)$/u.test(tokens[at]?.word.shape ?? '');
  while (first < last && small(first)) first += 1;
  while (first < last && small(last - 1)) last -= 1;
  if (first >= last) return null;
  let head = -1;
  for (let at = first; at < last; at += 1) {
    if (head >= 0 && PREPOSITIONS.has(tokens[at]?.word.text ?? '')) break;
    if (tokens[at]?.word.capital) head = at;
  }
  return { first, last, head: head < 0 ? last - 1 : head };
}
