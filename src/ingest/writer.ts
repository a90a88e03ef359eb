/** Writes out the text of a document, paragraph by paragraph: the source text that spans point into, and its blocks. */
import type { Block, Mark } from '../model/block.ts';
import type { InFile, Place } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import { toSource } from '../model/text-map.ts';
import { createFolder } from './fold.ts';
import type { Change, Picture, TextRun } from './inline.ts';
import { excerpt, isPhrase, type Loss } from './losses.ts';
import { MARKER } from './text.ts';

/** What becomes of tracked changes. */
export type Tracked = 'accept' | 'reject' | 'mark';

export interface Written {
  readonly kind: Block['kind'];
  readonly level: number;
  readonly depth: number;
  readonly marker: string | null;
  readonly inlines: readonly (TextRun | Picture)[];
  /** Where in the file it was; null where its runs say so. */
  readonly place: InFile | null;
  /** What parts it from the one before: an empty line, or within a table a line end or a tab. */
  readonly separator: '\n\n' | '\n' | '\t';
}

export interface Writer {
  /** Gives where the paragraph stands; an empty one is not written, and stands where the next one will. */
  readonly write: (paragraph: Written) => Span;
  /** Where the text ends so far. */
  readonly end: () => number;
  readonly finish: () => {
    readonly text: string;
    readonly blocks: readonly Block[];
    readonly places: readonly Place[];
    readonly losses: readonly Loss[];
  };
}

export function createWriter(tracked: Tracked): Writer {
  let text = '';
  const blocks: Block[] = [];
  const places: Place[] = [];
  const losses: Loss[] = [];

  function write(paragraph: Written): Span {
    const runs = paragraph.inlines.filter((inline) => inline.type === 'text');
    const shown = runs.filter((run) => !run.hidden && (tracked === 'mark' || isRead(run.change, tracked)));
    const words = shown.map((run) => run.text).join('');
    let start = text.length;
    if (/[\p{L}\p{N}]/u.test(words)) {
      if (text !== '') text += paragraph.separator;
      start = text.length;
      if (paragraph.place) places.push({ start, ...paragraph.place });
      writeBlocks(paragraph, shown, words);
    }
    const span = { start, end: text.length };
    report(paragraph.inlines, span);
    return span;
  }

  function writeBlocks({ kind, level, depth: set, marker: printed }: Written, runs: TextRun[], words: string): void {
    const isProse = kind !== 'heading' && kind !== 'cell';
    const typed = isProse && printed === null ? typedMarker(words) : null;
    const marker = printed ?? typed?.trim() ?? null;
    const depth = typed === null ? set : Math.max(1, set);
    const isItem = marker !== null && isProse && depth > 0;
    if (isItem) text += '   '.repeat(depth - 1);
    const start = text.length;
    if (printed !== null) text += `${printed} `;
    for (const [index, line] of fold(runs, typed?.length ?? 0, kind === 'heading').entries()) {
      const { start: from, end } = toSource(line.map, { start: 0, end: line.plain.length });
      const place = { level, depth, end, ...line };
      if (index > 0) blocks.push({ kind, start: from, marker: null, ...place });
      else blocks.push({ kind: isItem ? 'item' : kind, start: marker === null ? from : start, marker, ...place });
    }
  }

  /** @param skip how many characters are a marker that was typed, and no words */
  function fold(
    runs: readonly TextRun[],
    skip: number,
    isHeading: boolean,
  ): ReturnType<ReturnType<typeof createFolder>['finish']> {
    const folder = createFolder();
    let open: TextRun | null = null;
    let left = skip;
    for (const [index, run] of runs.entries()) {
      if (opensChange(runs[index - 1], run) && tracked === 'mark')
        text += run.change?.kind === 'deleted' ? '{--' : '{++';
      for (const [kind, isOn] of MARKS) {
        if (open && isOn(open) && (!isOn(run) || open.url !== run.url)) folder.close(kind);
        if (isOn(run) && (!open || !isOn(open) || open.url !== run.url))
          folder.open(kind, kind === 'link' ? run.url : null);
      }
      open = run;
      const skipped = Math.min(left, run.text.length);
      left -= skipped;
      const words = run.text.slice(skipped);
      const source = text.length + skipped;
      if (run.place) places.push({ start: text.length, ...run.place });
      text += run.text;
      if (isRead(run.change, tracked)) {
        folder.add({ text: isHeading ? words.replaceAll('\n', ' ') : words, source, sourceLength: words.length });
        if (run.text === '\n' && !isHeading) folder.breakLine();
      }
      if (opensChange(runs[index + 1], run) && tracked === 'mark')
        text += run.change?.kind === 'deleted' ? '--}' : '++}';
    }
    return folder.finish();
  }

  function report(inlines: Written['inlines'], span: Span): void {
    const hidden = inlines.filter((inline) => inline.type === 'text' && inline.hidden);
    const unseen = hidden.map((inline) => (inline.type === 'text' ? inline.text : '')).join('');
    if (isPhrase(unseen))
      losses.push({ ...span, code: 'hidden-text', message: `Hidden text is left out: "${excerpt(unseen)}"` });
    for (const [change, words] of changesOf(inlines)) {
      const by = change.author === '' ? '' : ` by ${change.author}`;
      const what = change.kind === 'deleted' ? 'deletion' : 'insertion';
      const fate = isRead(change, tracked) ? 'is read' : tracked === 'mark' ? 'is marked and not read' : 'is left out';
      losses.push({ ...span, code: 'tracked-change', message: `A tracked ${what}${by} ${fate}: "${excerpt(words)}"` });
    }
    for (const inline of inlines)
      if (inline.type === 'picture' && isPhrase(inline.description))
        losses.push({
          ...span,
          code: 'image-text',
          message: `A picture is not read; it shows: "${excerpt(inline.description)}"`,
        });
  }

  return { write, end: () => text.length, finish: () => ({ text: `${text}\n`, blocks, places, losses }) };
}

const MARKS: readonly (readonly [Mark['kind'], (run: TextRun) => boolean])[] = [
  ['link', ({ url }) => url !== null],
  ['strong', ({ strong }) => strong],
  ['emphasis', ({ emphasis }) => emphasis],
  ['underline', ({ underline }) => underline],
];

/** With `mark`, what is read is what accepting gives: the others stand in the text alone. */
function isRead(change: Change | null, tracked: Tracked): boolean {
  return change === null || change.kind === (tracked === 'reject' ? 'deleted' : 'inserted');
}

/** Whether a change begins (or, seen from behind, ends) at `run`. */
function opensChange(beside: TextRun | undefined, { change }: TextRun): boolean {
  return change !== null && beside?.change?.kind !== change.kind;
}

/** Signs of symbol fonts stand in the private use area. */
const TYPED_BULLET = /^[\uE000-\uF8FF](?=\s)/u;

/** A marker with the white space before and after it, where one was typed instead of set. */
function typedMarker(words: string): string | null {
  const before = words.length - words.trimStart().length;
  const marker = (MARKER.exec(words.trimStart()) ?? TYPED_BULLET.exec(words.trimStart()))?.[0];
  return marker === undefined ? null : words.slice(0, before + marker.length);
}

/** Runs of one change after another are one. */
function changesOf(inlines: Written['inlines']): [Change, string][] {
  const changes: [Change, string][] = [];
  let last: Change | null = null;
  for (const inline of inlines) {
    if (inline.type !== 'text' || inline.text.trim() === '') continue;
    const change = changes.at(-1);
    if (inline.change && change && last && last.kind === inline.change.kind) change[1] += inline.text;
    else if (inline.change) changes.push([inline.change, inline.text]);
    last = inline.change;
  }
  return changes;
}
