/** Dates that count from the anchor: "tomorrow", "last year", "within 180 days", "over the next five years". */
import { addDays, isoDay, monthOf, weekdayOf, yearOf } from '../../model/day.ts';
import { wholeWords } from '../../rules/pattern.ts';
import { TIME_UNITS } from '../../vocab/time-units.ts';
import { WEEKDAYS } from '../../vocab/months.ts';
import { tense } from './direction.ts';
import { meansNowadays } from './nowadays.ts';
import {
  fiscalYear,
  fiscalYearOf,
  oneDay,
  period,
  shift,
  vague,
  wholeDecade,
  wholeMonth,
  wholeQuarter,
  wholeWeek,
  wholeYear,
  duration,
  type DateRule,
  type Timex,
} from './timex.ts';
import { COUNT, countOf, KIND, MONTH, UNIT, WEEKDAY, UNIT_WORDS, LAST_OR_NEXT } from './words.ts';

/** TIMEX3 of a count of units: "P5Y", "PT24H"; "PXY" where the count is vague. */
export function lengthOf(count: number | null, unit: string): string | null {
  const letters = TIME_UNITS[unit.toLowerCase()];
  if (letters === undefined) return null;
  const amount = count === null ? 'X' : String(count);
  return letters.startsWith('T') ? `PT${amount}${letters.slice(1)}` : `P${amount}${letters}`;
}

/** The calendar unit that holds the day: its week, month, quarter, year or decade. */
function unitAt(day: string, unit: string): Timex | null {
  if (unit === 'day') return oneDay(day);
  if (unit === 'week') return wholeWeek(day);
  if (unit === 'month') return wholeMonth(yearOf(day), monthOf(day));
  if (unit === 'quarter') return wholeQuarter(yearOf(day), Math.ceil(monthOf(day) / 3));
  if (unit === 'year') return wholeYear(yearOf(day));
  return unit === 'decade' ? wholeDecade(yearOf(day)) : null;
}

/** From the anchor `count` units on; back from it where `count` is negative. */
function stretch(anchor: string | null, count: number, unit: string): Timex | null {
  // A decade is written as the years that it has.
  const value = unit === 'decade' ? lengthOf(Math.abs(count) * 10, 'year') : lengthOf(Math.abs(count), unit);
  if (value === null) return null;
  if (anchor === null || unit === 'minute' || unit === 'century') return duration(value);
  const other = shift(anchor, count, unit);
  return count < 0 ? period(value, other, anchor, 'relative') : period(value, anchor, other, 'relative');
}

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

/** The day of the last inauguration before the anchor, January 20 after an election year; it opens an American "Day One". */
function inauguration(anchor: string): string | null {
  const year = yearOf(anchor);
  const term = year - ((year - 1) % 4);
  const day = isoDay(term, 1, 20);
  return day !== null && day > anchor ? isoDay(term - 4, 1, 20) : day;
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
  {
    name: 'first-units-in-office',
    needs: [UNIT_WORDS, ['first']],
    pattern: wholeWords(
      String.raw`first (?:${COUNT}[ -])?${UNIT}s?(?: (?:in office|of (?:his|her|the) (?:\w+ ){0,2}(?:administration|presidency|term)))`,
    ),
    make: ({ groups }, { anchor }) => {
      const count = countOf(groups);
      const start = anchor === null ? null : inauguration(anchor);
      if (count === null || start === null) return vague('PAST_REF');
      const unit = groups?.['unit']?.toLowerCase() ?? '';
      const value = lengthOf(count, unit);
      return value === null ? null : period(value, start, addDays(shift(start, count, unit), -1), 'relative');
    },
    yes: [
      ['In his first six months in office, he acted.', { value: 'P6M', from: '2021-01-20', to: '2021-07-19' }],
      ['from his first day in office', { value: 'PAST_REF', from: null }],
    ],
    no: ['the first six months of the plan', 'his first office'],
  },
  {
    name: 'day-one',
    needs: [['day'], ['one']],
    pattern: wholeWords('day one(?! hundred)'),
    make: ({ index, input }, { anchor }) => {
      const since = /\b(?:since|from)(?: his)? $/i.test(input.slice(Math.max(0, index - 12), index));
      return since || anchor === null ? vague('PAST_REF') : oneDay(inauguration(anchor));
    },
    yes: [
      ['On Day One, he signed it.', { value: '2021-01-20' }],
      ['Since day one, we have worked.', { value: 'PAST_REF' }],
    ],
    no: ['one day', 'each day one hundred came'],
  },
  {
    name: 'today',
    needs: [['today']],
    pattern: wholeWords('today'),
    make: (match, { anchor }) => (anchor === null || meansNowadays(match) ? vague('PRESENT_REF') : oneDay(anchor)),
    yes: [
      ['Today, the Council met.', { value: '2024-03-15', from: '2024-03-15' }],
      ["Today's announcement is new.", 'Today'],
      ["We meet today's challenges.", { value: 'PRESENT_REF', from: null }],
      ['These are the liberties that we enjoy today.', { value: 'PRESENT_REF' }],
      ['The report released today shows it.', { value: '2024-03-15' }],
    ],
    no: ['USA Todayish', 'to day'],
  },
  {
    name: 'tomorrow',
    needs: [['tomorrow']],
    pattern: wholeWords('tomorrow'),
    make: (match, { anchor }) => {
      const general = match.input.startsWith("'s", match.index + match[0].length);
      const of = /\b(?:of|for|and) $/i.test(match.input.slice(Math.max(0, match.index - 5), match.index));
      return anchor === null || of || general ? vague('FUTURE_REF') : oneDay(addDays(anchor, 1));
    },
    yes: [
      ['They will meet tomorrow.', { value: '2024-03-16' }],
      ['the jobs of tomorrow', { value: 'FUTURE_REF' }],
      ["tomorrow's threats", 'tomorrow'],
    ],
    no: ['tomorrows', 'to morrow'],
  },
  {
    name: 'yesterday',
    needs: [['yesterday']],
    pattern: wholeWords('yesterday'),
    make: (_match, { anchor }) => (anchor === null ? vague('PAST_REF') : oneDay(addDays(anchor, -1))),
    yes: [
      ['They met yesterday.', { value: '2024-03-14' }],
      ["yesterday's vote", 'yesterday'],
    ],
    no: ['yesterdays', 'yester day'],
  },
  {
    name: 'part-of-this-day',
    needs: [['morning', 'afternoon', 'evening', 'tonight']],
    pattern: wholeWords('(?:this (?<part>morning|afternoon|evening)|tonight)'),
    make: ({ groups }, { anchor }) => {
      if (anchor === null) return vague('PRESENT_REF');
      const code = { morning: 'TMO', afternoon: 'TAF', evening: 'TEV' }[groups?.['part']?.toLowerCase() ?? ''] ?? 'TNI';
      return period(`${anchor}${code}`, anchor, anchor, 'day');
    },
    yes: [
      ['He spoke this morning.', { value: '2024-03-15TMO', from: '2024-03-15' }],
      ['He will speak tonight.', { value: '2024-03-15TNI' }],
    ],
    no: ['in the morning', 'this evenings'],
  },
  {
    name: 'weekday',
    needs: [Object.keys(WEEKDAYS)],
    pattern: wholeWords(
      String.raw`(?:(?<which>this|last|next|this past|this coming) |(?<=\b(?:on|by|until|since|before|after|through|of|from|and|early|late) ))${WEEKDAY}(?:s\b)?(?! \d|,? ${MONTH.replace('<month>', '<ahead>')} \d)`,
    ),
    make: (match, { anchor }) => {
      const { groups, 0: text } = match;
      const word = groups?.['weekday'] ?? '';
      const wanted = WEEKDAYS[word.toLowerCase()];
      if (wanted === undefined || /^\p{Ll}/u.test(word) || word.length < 6 || /s$/u.test(text)) return null;
      if (anchor === null) return null;
      const back = /last|past/i.test(groups?.['which'] ?? '') || (groups?.['which'] === undefined && tense(match) < 0);
      const ahead = (wanted - weekdayOf(anchor) + 7) % 7;
      return oneDay(
        addDays(
          anchor,
          back ? -((7 - ahead) % 7 || (groups?.['which'] ? 7 : 0)) : ahead || (/next/i.test(text) ? 7 : 0),
        ),
      );
    },
    yes: [
      ['They will meet on Monday.', { value: '2024-03-18' }],
      ['It ended last Tuesday.', { value: '2024-03-12' }],
    ],
    no: ['on Mondays', 'Ash Wednesday', 'on sun-lit days'],
  },
];

/** "end" keeps the last day of a period, "start" its first, "rest" what the anchor leaves of it; anything else all of it. */
export function edgeOf(edge: string, whole: Timex, anchor: string | null): Timex | null {
  const { from, to } = whole;
  if (from === null || to === null) return whole;
  if (/^(?:end|close)/i.test(edge)) return { ...whole, from: to };
  if (/^(?:beginning|start)/i.test(edge)) return { ...whole, to: from };
  if (/^(?:rest|remainder)/i.test(edge) && anchor !== null && from <= anchor && anchor <= to)
    return { ...whole, from: anchor };
  return whole;
}
