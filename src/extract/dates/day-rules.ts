/** Days told from the anchor: "today", "tomorrow", "on Monday", "since day one", "his first 100 days in office". */
import { addDays, isoDay, weekdayOf, yearOf } from '../../model/day.ts';
import { wholeWords } from '../../rules/pattern.ts';
import { WEEKDAYS } from '../../vocab/months.ts';
import { tense } from './direction.ts';
import { meansNowadays } from './nowadays.ts';
import { lengthOf } from './stretches.ts';
import { oneDay, period, shift, vague, type DateRule } from './timex.ts';
import { COUNT, countOf, MONTH, UNIT, UNIT_WORDS, WEEKDAY } from './words.ts';

/** The day of the last inauguration before the anchor, January 20 after an election year; it opens an American "Day One". */
function inauguration(anchor: string): string | null {
  const year = yearOf(anchor);
  const term = year - ((year - 1) % 4);
  const day = isoDay(term, 1, 20);
  return day !== null && day > anchor ? isoDay(term - 4, 1, 20) : day;
}

export const DAY_RULES: readonly DateRule[] = [
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
