/** What a reader of any format could not carry over, as problems: a row for each, up to a number that a person would read. */
import type { Problem } from '../model/problem.ts';
import type { Span } from '../model/span.ts';

/** Kinds of loss: how grave, and what the user can do. */
const KINDS = {
  'caption-left-out': { severity: 'info', hint: 'Read it beside the picture, if it matters.' },
  comment: { severity: 'info', hint: 'Comments are no words of the document; read them in the file.' },
  'contents-left-out': { severity: 'info', hint: 'The headings that it lists are read where they stand.' },
  'embedded-content': { severity: 'info', hint: 'Open it at its own address, and give it as a document of its own.' },
  'hidden-text': { severity: 'warning', hint: 'If it belongs to the document, save the page with all of it unfolded.' },
  'image-text': { severity: 'info', hint: 'What is written in the picture has to be typed off.' },
  'merged-cells': { severity: 'info', hint: 'Check which rows or columns a merged cell speaks for.' },
  'notes-at-end': { severity: 'info', hint: 'Their marks are left out of the sentences.' },
  'table-by-place': {
    severity: 'info',
    hint: 'Compare it with the page: where every cell of a row has several lines, it is read line by line.',
  },
  'tracked-change': {
    severity: 'warning',
    hint: 'Choose by --tracked accept, reject or mark, or settle the changes in the file.',
  },
} as const satisfies Readonly<Record<string, Pick<Problem, 'severity' | 'hint'>>>;

export interface Loss extends Span {
  readonly code: keyof typeof KINDS;
  /** A sentence: what was lost. */
  readonly message: string;
}

const MOST = 20;

/** In order of the text; of each kind the first twenty, the last of which counts the others. */
export function reportLosses(losses: readonly Loss[]): Problem[] {
  const count = new Map<string, number>();
  for (const { code } of losses) count.set(code, (count.get(code) ?? 0) + 1);
  const seen = new Map<string, number>();
  return losses.flatMap(({ code, message, start, end }) => {
    const number = (seen.get(code) ?? 0) + 1;
    seen.set(code, number);
    if (number > MOST) return [];
    const others = (count.get(code) ?? 0) - MOST;
    const more = number === MOST && others > 0 ? ` There are ${others} more.` : '';
    return [{ ...KINDS[code], code, message: message + more, start, end, stage: 'ingest' }];
  });
}

/** The first words of what was lost, for its message. */
export function excerpt(text: string): string {
  const clean = text.replace(/\s+/gu, ' ').trim();
  return clean.length <= 80 ? clean : `${clean.slice(0, 79).replace(/ \S*$/u, '')} …`;
}

/** Three words or more: less is a label or the name of a file. */
export function isPhrase(text: string): boolean {
  return /[\p{L}\p{N}]\S*\s+\S+\s+\S/u.test(text);
}
