/** Stretches that count from the anchor: "last year", "within 180 days", "over the next five years". */
import { wholeWords } from '../../rules/pattern.ts';
import { tense } from './direction.ts';
import { edgeOf, lengthOf, stretch, unitAt } from './stretches.ts';
import { fiscalYear, fiscalYearOf, oneDay, period, shift, vague, type DateRule, type Timex } from './timex.ts';
import { COUNT, countOf, KIND, UNIT, UNIT_WORDS, LAST_OR_NEXT } from './words.ts';

const BACKWARD = /last|past|previous|preceding|prior/i;

/** "last year" is the calendar's; "the last year" and "past year" end at the anchor. */
function oneUnit(match: RegExpExecArray, anchor: string | null): Timex | null {
  const which = match.groups?.['which']?.toLowerCase() ?? '';
  const unit = match.groups?.['unit']?.toLowerCase() ?? '';
  const sign = BACKWARD.test(which) ? -1 : 1;
  if (unit === 'day' || unit === 'hour' || unit === 'minute' || unit === 'century') return null;
  if (anchor === null) return vague(sign < 0 ? 'PAST_REF' : 'FUTURE_REF');
  const article = /\bthe $/i.test(match.input.slice(Math.max(0, match.index - 4), match.index));
  const rolling =
    unit === 'decade' ||
    (!/week|month|quarter/u.test(unit) && article) ||
    /^(?:past|this past|coming|preceding)$/u.test(which);
  if (rolling && !(unit === 'week' && which === 'this past') && !(unit === 'week' && which === 'coming'))
    return stretch(anchor, sign, unit);
  return unitAt(shift(anchor, sign, unit), unit);
}

function countedUnits(match: RegExpExecArray, anchor: string | null): Timex | null {
  const { which = '', unit = '', kind = '' } = match.groups ?? {};
  const number = countOf(match.groups);
  const sign = BACKWARD.test(which) ? -1 : 1;
  if (number === null || number === 0) return null;
  if (!/fiscal/i.test(kind) || anchor === null) return stretch(anchor, sign * number, unit.toLowerCase());
  const current = fiscalYearOf(anchor);
  const [first, last] = sign < 0 ? [current - number, current - 1] : [current + 1, current + number];
  return period(`P${number}Y`, fiscalYear(first)?.from ?? null, fiscalYear(last)?.to ?? null, 'fiscal-year');
}

const WHICH = '(?<which>last|this past|past|previous|preceding|prior|next|coming|upcoming|following)';
/** What is counted from is another event: "within one day of departure", "three days after the vote". */
const NOT_FROM_ANCHOR = String.raw`(?! (?:of (?!the date|today)|after|before|following|prior|from (?!now|today|the date)|ago|later|earlier|old|per\b))`;

export const RELATIVE_RULES: readonly DateRule[] = [
  {
    name: 'last-or-next-unit',
    needs: [UNIT_WORDS, LAST_OR_NEXT],
    pattern: wholeWords(String.raw`(?<!\bany )${WHICH} ${UNIT}(?!s\b|-(?!long\b)|'s end)`),
    make: (match, { anchor }) => oneUnit(match, anchor),
    yes: [
      ['It fell last year.', { value: '2023', from: '2023-01-01', to: '2023-12-31' }],
      ['Over the past year, it fell.', { value: 'P1Y', from: '2023-03-15', to: '2024-03-15' }],
      ['last week', { value: '2024-W10', from: '2024-03-04', to: '2024-03-10' }],
      ['over the next decade', { value: 'P10Y', to: '2034-03-15' }],
    ],
    no: ['on the last day', 'the next-year plan', 'in past years'],
  },
  {
    name: 'last-or-next-units',
    needs: [UNIT_WORDS, LAST_OR_NEXT],
    pattern: wholeWords(
      String.raw`(?:these )?${WHICH} ${COUNT}[ -]${KIND.replace('(?:(?:', '(?<kind>(?:')}${UNIT}s?(?: period)?`,
    ),
    make: (match, { anchor }) => countedUnits(match, anchor),
    yes: [
      ['over the next five years', { value: 'P5Y', from: '2024-03-15', to: '2029-03-15', precision: 'relative' }],
      ['in the past two months', { value: 'P2M', from: '2024-01-15' }],
      ['the past two fiscal years', { from: '2021-10-01', to: '2023-09-30' }],
    ],
    no: ['the next five homes', 'the next step in years'],
  },
  {
    name: 'this-unit',
    needs: [UNIT_WORDS, ['this', 'current']],
    pattern: wholeWords(
      String.raw`(?<=^|[^\p{L}])(?:(?:earlier|later|early|late|sometime) )?(?:this|current)(?: (?:calendar|critical|decisive|coming|crucial|same))? ${UNIT}(?!s\b|-)`,
    ),
    make: ({ groups, 0: text }, { anchor }) => {
      const unit = groups?.['unit']?.toLowerCase() ?? '';
      if (unit === 'day' || unit === 'hour' || unit === 'minute' || unit === 'century') return null;
      if (anchor === null)
        return vague(/earlier/i.test(text) ? 'PAST_REF' : /later/i.test(text) ? 'FUTURE_REF' : 'PRESENT_REF');
      return unitAt(anchor, unit);
    },
    yes: [
      ['It will open later this year.', { value: '2024', from: '2024-01-01', to: '2024-12-31' }],
      ['This week, they met.', { value: '2024-W11' }],
      ['in this decisive decade', 'this decisive decade'],
    ],
    no: ['on this day', 'this year-round work'],
  },
  {
    name: 'part-of-the-unit',
    needs: [
      UNIT_WORDS,
      [
        'end',
        'throughout',
        'earlier',
        'later',
        'early',
        'late',
        'close',
        'beginning',
        'start',
        'middle',
        'rest',
        'remainder',
      ],
    ],
    pattern: wholeWords(
      String.raw`(?:(?<=throughout the )|(?:earlier|later|early|late) in the |(?<edge>end|close|beginning|start|middle|rest|remainder) of the )(?:calendar )?${UNIT}|(?:the )?${UNIT.replace('<unit>', '<ends>')}(?:'s|-| )end(?= ?(?:[,.;)]|$))`,
    ),
    make: ({ groups }, { anchor }) => {
      const unit = (groups?.['unit'] ?? groups?.['ends'] ?? '').toLowerCase();
      if (unit === 'hour' || unit === 'minute' || unit === 'day') return null;
      if (anchor === null) return null;
      const whole = unitAt(anchor, unit);
      return whole && edgeOf(groups?.['ends'] === undefined ? (groups?.['edge'] ?? '') : 'end', whole, anchor);
    },
    yes: [
      ['by the end of the year', { value: '2024', from: '2024-12-31', to: '2024-12-31' }],
      ['It will close by year-end.', { from: '2024-12-31' }],
      ['later in the month', { value: '2024-03' }],
    ],
    no: ['the end of the road', 'the end of the day', 'of the year'],
  },
  {
    name: 'ago',
    needs: [['ago']],
    pattern: wholeWords(String.raw`(?:${COUNT}|(?<article>an?))[ -]${KIND}${UNIT}s? ago(?: today)?`),
    make: ({ groups }, { anchor }) => {
      const count = countOf(groups);
      if (count === null || lengthOf(count, groups?.['unit'] ?? '') === null) return null;
      if (anchor === null) return vague('PAST_REF');
      return oneDay(shift(anchor, -count, groups?.['unit']?.toLowerCase() ?? ''));
    },
    yes: [
      ['Twenty years ago, it began.', { value: '2004-03-15', from: '2004-03-15' }],
      ['a year ago', { value: '2023-03-15' }],
    ],
    no: ['years ago', 'two hills ago'],
  },
  {
    name: 'within-units',
    needs: [UNIT_WORDS, ['within']],
    pattern: wholeWords(
      String.raw`(?<=\bwithin (?:the (?:next )?|a period of )?)(?:${COUNT}|(?<article>an?)) ?-?${KIND}${UNIT}s?${NOT_FROM_ANCHOR}`,
    ),
    make: ({ groups }, { anchor }) => {
      const count = countOf(groups);
      return count === null || count === 0 ? null : stretch(anchor, count, groups?.['unit']?.toLowerCase() ?? '');
    },
    yes: [
      ['They will report within 180 days.', { value: 'P180D', from: '2024-03-15', to: '2024-09-11' }],
      ['within a year', { value: 'P1Y', to: '2025-03-15' }],
    ],
    no: ['within one day of departure', 'within 30 days after the vote', 'within five homes'],
  },
  {
    name: 'in-units',
    needs: [UNIT_WORDS, ['in']],
    pattern: wholeWords(
      String.raw`(?<=\bin (?:about |just |only )?)${COUNT} ${KIND}${UNIT}s?(?:'? time| from now)?${NOT_FROM_ANCHOR}`,
    ),
    make: (match, { anchor }) => {
      const { groups } = match;
      const count = countOf(groups);
      if (count === null || anchor === null || tense(match) !== 1) return null;
      return oneDay(shift(anchor, count, groups?.['unit']?.toLowerCase() ?? ''));
    },
    yes: [
      ['We will end the shortage in five years.', { value: '2029-03-15', from: '2029-03-15' }],
      ['They will meet in two weeks.', { value: '2024-03-29' }],
    ],
    no: ['It was built in five years.', 'We will meet in five rooms.'],
  },
];
