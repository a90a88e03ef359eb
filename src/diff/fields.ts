/** The fields in which two versions of a commitment differ, with what way and how far. */
import type { Amount, CommitmentRecord } from '../model/record.ts';
import type { FieldChange, FieldValue, WordType } from '../model/change.ts';
import type { Difference } from './difference.ts';

type Maybe = CommitmentRecord | null;

const DAY = 86_400_000;

export function deadlineChange(old: Maybe, now: Maybe): FieldChange | null {
  const [from, to] = [old?.deadline ?? null, now?.deadline ?? null];
  if (from === to) return null;
  if (from === null || to === null) return plain('deadline', from, to);
  const days = Math.round((Date.parse(to) - Date.parse(from)) / DAY);
  return { field: 'deadline', from, to, how: days > 0 ? 'later' : 'earlier', days, ratio: null };
}

/** The first amount that differs; amounts are taken in their order. */
export function amountChange(old: Maybe, now: Maybe): FieldChange | null {
  const [from, to] = [old?.amounts ?? [], now?.amounts ?? []];
  for (let index = 0; index < Math.max(from.length, to.length); index++) {
    const [a, b] = [from[index], to[index]];
    if (amountText(a) === amountText(b)) continue;
    const comparable = a && b && a.unit === b.unit && a.value !== b.value;
    if (!comparable) return plain('amounts', amountText(a), amountText(b));
    const ratio = a.value === 0 ? null : b.value / a.value;
    const how = b.value > a.value ? 'up' : 'down';
    return { field: 'amounts', from: amountText(a), to: amountText(b), how, days: null, ratio };
  }
  return null;
}

function amountText(amount: Amount | undefined): string | null {
  if (!amount) return null;
  const { modifier, value, unit, per } = amount;
  return [modifier, value, unit, per === null ? null : `per ${per}`].filter((part) => part !== null).join(' ');
}

/** One figure in place of another, of which the record says nothing ("40 harbours" → "20 harbours"). */
export function figureChange(differences: readonly Difference[]): FieldChange | null {
  const only = (side: 'lost' | 'gained'): string[] =>
    differences.flatMap((d) => d[side].filter(({ type }) => type === 'figure').map(({ text }) => text));
  const [from, ...moreLost] = only('lost');
  const [to, ...moreGained] = only('gained');
  if (from === undefined || to === undefined || moreLost.length + moreGained.length > 0) return null;
  const [a, b] = [figureValue(from), figureValue(to)];
  if (a === null || b === null || a === b) return null;
  const ratio = a === 0 ? null : b / a;
  return { field: 'amounts', from, to, how: b > a ? 'up' : 'down', days: null, ratio };
}

const SCALES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };

/** "$1.5 billion" → 1500000000; null where there is no number. */
function figureValue(text: string): number | null {
  const match = /(\d[\d,]*(?:\.\d+)?)\s*(\p{L}*)/u.exec(text);
  if (!match) return null;
  return Number((match[1] ?? '').replaceAll(',', '')) * (SCALES[(match[2] ?? '').toLowerCase()] ?? 1);
}

export function actorChange(old: Maybe, now: Maybe): FieldChange | null {
  if (!old || !now) return null;
  const from = old.actors.filter((actor) => !now.actors.includes(actor));
  const to = now.actors.filter((actor) => !old.actors.includes(actor));
  if (from.length === 0 && to.length === 0) return null;
  return { field: 'actors', from: old.actors, to: now.actors, how: howOf(from, to), days: null, ratio: null };
}

/** Parts of a compound commitment that came or went; a part is known by its verb and object. */
export function partChanges(old: Maybe, now: Maybe): FieldChange[] {
  if (!old || !now || old.parts.length === now.parts.length) return [];
  const name = (part: CommitmentRecord['parts'][number]): string => `${part.action} ${part.object}`.trim();
  const from = old.parts.map(name).filter((part) => !now.parts.some((other) => name(other) === part));
  const to = now.parts.map(name).filter((part) => !old.parts.some((other) => name(other) === part));
  if (from.length === to.length) return [];
  return [{ field: 'parts', from, to, how: howOf(from, to), days: null, ratio: null }];
}

/** A field with a table of values in order: firm is more than soft. */
export function valueChange(field: string, from: string | null, to: string | null): FieldChange | null {
  if (from === to) return null;
  if (field === 'strength') {
    const how = from === 'firm' || to === null ? 'weakened' : 'strengthened';
    return { field, from, to, how, days: null, ratio: null };
  }
  return plain(field, from, to);
}

/** What the words say where the record has no field for them. */
export function wordsChange(field: string, type: WordType, differences: readonly Difference[]): FieldChange[] {
  const only = (side: 'lost' | 'gained'): string[] =>
    differences.flatMap((d) => d[side].filter((words) => words.type === type).map((words) => words.text));
  const [from, to] = [only('lost'), only('gained')];
  // The same words in another place of the sentence say the same of the field.
  return from.join() === to.join() ? [] : [{ field, from, to, how: howOf(from, to), days: null, ratio: null }];
}

function plain(field: string, from: FieldValue, to: FieldValue): FieldChange {
  const how = from === null ? 'added' : to === null ? 'dropped' : 'replaced';
  return { field, from, to, how, days: null, ratio: null };
}

function howOf(from: readonly string[], to: readonly string[]): string {
  if (from.length === 0) return 'added';
  return to.length === 0 ? 'dropped' : 'replaced';
}
