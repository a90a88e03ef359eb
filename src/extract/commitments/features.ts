/**
 * What the weights of a verdict are learned over: each feature is a template (what is looked at) and a value (what was seen).
 *
 *   "This fund will help towns"   →   rule: forecast · subject: programme · modal: will · verb: help · word: towns …
 */
import type { DateMention, EntityMention } from '../../model/annotation.ts';
import type { VerdictRule } from './rules/rule.ts';
import type { Sentence } from './sentence.ts';
import { verbForm } from '../../vocab/verb-forms.ts';
import type { VerbGroup } from './verb-group.ts';
import { textAt, type Word } from './words.ts';

export type Part = string | number | boolean | null | undefined;
/** Takes a template and the parts of its value. */
export type Add = (template: string, ...value: readonly Part[]) => void;

/** All units of a document, in order, with what the rules say of them. */
export interface Judged {
  readonly sentences: readonly Sentence[];
  readonly rules: readonly VerdictRule[];
  /** Mentions of names, by block and where they start. */
  readonly names: ReadonlyMap<number, ReadonlyMap<number, EntityMention>>;
  /** How many units of each section the rules hold for commitments, of how many; under "all" the document's. */
  readonly shares: ReadonlyMap<number | null | 'all', { promised: number; units: number }>;
}

export function judged(
  sentences: readonly Sentence[],
  rules: readonly VerdictRule[],
  entities: readonly EntityMention[],
): Judged {
  const names = new Map<number, Map<number, EntityMention>>();
  for (const entity of entities) {
    const inBlock = names.get(entity.block) ?? new Map<number, EntityMention>();
    names.set(entity.block, inBlock.set(entity.start, entity));
  }
  const shares = new Map<number | null | 'all', { promised: number; units: number }>();
  sentences.forEach(({ unit }, index) => {
    if (unit.kind === 'heading' || unit.kind === 'title') return;
    for (const key of [unit.section, 'all'] as const) {
      const share = shares.get(key) ?? { promised: 0, units: 0 };
      share.units += 1;
      if (rules[index]?.class === 'commitment') share.promised += 1;
      shares.set(key, share);
    }
  });
  return { sentences, rules, names, shares };
}

/** Tells `add` every feature of the unit at `index`; none twice. */
export function featuresOf(document: Judged, index: number, add: Add): void {
  const sentence = document.sentences[index];
  const rule = document.rules[index];
  if (!sentence || !rule) return;
  add('bias');
  add('rule', rule.name);
  add('class', rule.class);
  verbFeatures(sentence, add);
  subjectFeatures(sentence, document.names.get(sentence.unit.block), add);
  frameFeatures(document, sentence, add);
  placeFeatures(document, index, sentence, rule, add);
  neighbourFeatures(document, index, sentence, add);
  dateFeatures(sentence, add);
  wordFeatures(sentence.clause.words, add);
}

function verbFeatures({ clause: { main, groups, words, opening }, unit }: Sentence, add: Add): void {
  add('opening', opening);
  for (const group of new Set(
    groups.filter((one) => one !== main).map(({ under, build, modal }) => `${under ?? ''} ${build} ${modal ?? ''}`),
  ))
    add('other verb', group);
  if (!main) {
    add('no verb', opening, unit.kind);
    add('first verb', opening, verbForm(textAt(words, 0))?.lemma);
    return;
  }
  const after = kindOfWord(textAt(words, main.end));
  const built = builtOf(main);
  add('built', built, main.passive);
  add('verb', main.lemma);
  add('verb built', built, main.lemma);
  add('after verb', after);
  add('verb and next', main.lemma, after);
  const near = words.slice(main.end + 1, main.end + 4).map(({ text }) => kindOfWord(text));
  for (const word of new Set(near)) add('verb and near', main.lemma, word);
  const then = infinitiveAfter(words, main.end);
  if (then === null) return;
  add('to', then);
  add('verb to', main.lemma, then);
}

/** "modal will", "passive". "Shall open" and "is to open" promise as "will open" does, and are too rare to be learned of. */
function builtOf(main: VerbGroup | null): string {
  if (main?.build === 'is-to' || main?.modal === 'shall') return 'modal will';
  if (!main) return '';
  return main.modal === null ? main.build : `${main.build} ${main.modal}`;
}

/** "will continue |to support|": the verb after the first "to" within three words. */
function infinitiveAfter(words: readonly Word[], from: number): string | null {
  for (let at = from + 1; at < from + 4; at += 1)
    if (textAt(words, at - 1) === 'to') return verbForm(textAt(words, at))?.lemma ?? null;
  return null;
}

function subjectFeatures(
  { clause: { main, subject, words }, subject: kind }: Sentence,
  names: ReadonlyMap<number, EntityMention> | undefined,
  add: Add,
): void {
  add('subject', kind);
  add('subject of', kind, builtOf(main));
  add('subject and verb', kind, main?.lemma);
  const last = subject && words[subject.end - 1];
  if (!subject || !last) return;
  add('subject ends', last.text);
  const name = words
    .slice(subject.start, subject.end)
    .map(({ start }) => names?.get(start))
    .find((one) => one !== undefined && one.end <= last.end);
  add('name', name?.type);
  add('name of', name?.type, builtOf(main));
}

function frameFeatures({ rules }: Judged, { frame, clause: { main, opening } }: Sentence, add: Add): void {
  add('lead-in', frame.lead);
  add('colon above', frame.standing);
  add('heading', frame.heading);
  add('lead-in of', frame.lead, opening, builtOf(main));
  add('heading of', frame.heading, opening, builtOf(main));
  add('colon above of', frame.standing, builtOf(main));
  add('lead-in, heading', frame.lead, frame.heading);
  if (frame.leadUnit === null) return;
  add('lead-in rule', rules[frame.leadUnit]?.name);
}

function placeFeatures(
  { sentences, shares }: Judged,
  index: number,
  sentence: Sentence,
  rule: VerdictRule,
  add: Add,
): void {
  const {
    unit,
    clause: { main, words },
    document,
    money,
    quoted,
  } = sentence;
  add('document', document);
  add('document of', document, builtOf(main));
  add('document, subject', document, sentence.subject);
  add('kind', unit.kind, sentence.depth > 0, sentence.depth > 1);
  add('opens block', sentences[index - 1]?.unit.block !== unit.block, unit.kind);
  add('fifth', Math.floor((5 * index) / sentences.length));
  add('length', Math.min(5, Math.floor(words.length / 8)));
  add('money', money);
  add('money of', money, builtOf(main));
  add('quoted', quoted);
  const own = rule.class === 'commitment' ? 1 : 0;
  for (const [template, key] of [
    ['section', unit.section],
    ['all', 'all'],
  ] as const) {
    const { promised, units } = shares.get(key) ?? { promised: 0, units: 0 };
    if (units <= FEW) continue;
    const share = shareOf((promised - own) / (units - 1));
    add(`${template} promises`, share);
    add(`${template} promises, class`, share, rule.class);
  }
}

/** Units beside each other do alike: what the rules say of those before and after, and of the other items of its list. */
function neighbourFeatures({ sentences, rules, shares }: Judged, index: number, sentence: Sentence, add: Add): void {
  if ((shares.get('all')?.units ?? 0) <= FEW) return;
  for (const [template, at] of [
    ['before', index - 1],
    ['after', index + 1],
  ] as const) {
    const next = sentences[at];
    if (next?.unit.section !== sentence.unit.section) continue;
    add(`class ${template}`, rules[at]?.class);
    add(`rule ${template}`, rules[at]?.name);
    add(`built ${template}`, builtOf(next.clause.main), next.clause.opening);
    add(`depth ${template}`, Math.sign(next.depth - sentence.depth));
  }
  const { leadUnit } = sentence.frame;
  if (leadUnit === null) return;
  let items = 0;
  let promised = 0;
  const last = Math.min(sentences.length, leadUnit + LONGEST_LIST);
  for (let at = leadUnit + 1; at < last; at += 1) {
    if (at === index || sentences[at]?.frame.leadUnit !== leadUnit) continue;
    items += 1;
    if (rules[at]?.class === 'commitment') promised += 1;
  }
  if (items > 1) add('list promises', shareOf(promised / items));
}

const LONGEST_LIST = 60;

/** So few neighbours tell nothing of what a section is about. */
export const FEW = 4;

/** From none (0) to all (5). */
function shareOf(share: number): number {
  return [0, 0.15, 0.4, 0.7, 0.999].filter((least) => share > least).length;
}

function dateFeatures({ dates, anchor, clause: { main } }: Sentence, add: Add): void {
  const seen = new Set(dates.map((date) => `${date.kind} ${whenOf(date, anchor)}`));
  for (const date of seen) {
    add('date', date);
    add('date of', date, builtOf(main));
  }
}

function whenOf({ from, to, value }: DateMention, anchor: string | null): string {
  if (to === null || anchor === null) return value;
  if (to < anchor) return 'past';
  return from !== null && from > anchor ? 'future' : 'now';
}

const MOST_WORDS = 60;

function wordFeatures(words: readonly Word[], add: Add): void {
  const texts = words.slice(0, MOST_WORDS).map(({ text }) => kindOfWord(text === 'shall' ? 'will' : text));
  for (const text of new Set(texts)) if (/[a-z$]/u.test(text)) add('word', text);
  add('first', texts[0]);
  add('first two', ...texts.slice(0, 2));
  add('first three', ...texts.slice(0, 3));
}

/** The word itself; money, years and numbers by their kind. */
function kindOfWord(text: string): string {
  if (text >= 'a') return text.startsWith('£') || text.startsWith('€') ? '$' : text;
  if (text.startsWith('$')) return '$';
  if (!/^\d/u.test(text)) return text;
  return /^20\d\d$/u.test(text) ? 'a year' : '#';
}
