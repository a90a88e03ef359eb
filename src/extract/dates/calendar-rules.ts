/** Days, months and years of the calendar, named outright. */
import { isoDay } from '../../model/day.ts';
import { wholeWords } from '../../rules/pattern.ts';
import { A_FIGURE, A_YEAR } from '../../rules/needs.ts';
import { chooseYear } from './direction.ts';
import { oneDay, period, wholeMonth, wholeWeek, wholeYear, type DateRule, type Timex } from './timex.ts';
import { DAY, MONTH, monthNumber, YEAR, MONTH_WORDS } from './words.ts';

/** A day of a month of the year that stands there, or of the year that the anchor suggests. */
function dayOf(match: RegExpExecArray, anchor: string | null, day = match.groups?.['day']): Timex | null {
  const month = monthNumber(match.groups?.['month']);
  if (month === null || day === undefined) return null;
  const said = match.groups?.['year'];
  if (said !== undefined) return oneDay(isoDay(Number(said), month, Number(day)));
  const year = chooseYear(match, month, Number(day), anchor);
  if (year === null) return isoDay(2000, month, Number(day)) === null ? null : unanchored(month, Number(day));
  const found = oneDay(isoDay(year, month, Number(day)));
  return found && { ...found, yearless: true };
}

/** TIMEX3 writes an unknown year as XXXX. */
function unanchored(month: number, day: number | null): Timex {
  const two = (n: number): string => String(n).padStart(2, '0');
  const value = day === null ? `XXXX-${two(month)}` : `XXXX-${two(month)}-${two(day)}`;
  return { kind: 'date', value, from: null, to: null, precision: null, yearless: true };
}

function daysOf(match: RegExpExecArray, anchor: string | null): Timex | null {
  const first = dayOf(match, anchor);
  const last = dayOf(match, anchor, match.groups?.['last']);
  if (!first || !last || !first.from || !last.to) return null;
  const joined = period(`${first.value}/${last.value}`, first.from, last.to, 'day');
  return joined && { ...joined, ...(first.yearless ? { yearless: true } : {}) };
}

const TO_DAY = String.raw`(?: ?[-–—]{1,2} ?| to | and | & |, | through )(?<last>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?`;
const OF_YEAR = `(?:,? (?:of )?${YEAR})`;
/** A day and not the start of a longer number: "May 5 million doses", "March 20%". */
const NO_NUMBER = String.raw`(?!\d|[,.]\d|%| ?(?:percent|million|billion|trillion|percentage)\b)`;

export const CALENDAR_RULES: readonly DateRule[] = [
  {
    name: 'month-day-year',
    needs: [MONTH_WORDS, A_YEAR],
    pattern: wholeWords(`${MONTH} ${DAY},? (?:of )?${YEAR}`),
    make: (match, { anchor }) => dayOf(match, anchor),
    yes: [
      ['It ends on March 31, 2012.', { value: '2012-03-31', from: '2012-03-31', to: '2012-03-31', precision: 'day' }],
      ['since Jan. 5th, 2024', 'Jan. 5th, 2024'],
    ],
    no: ['They march 31, 2012 in number.', 'on February 30, 2023'],
  },
  {
    name: 'month-day',
    needs: [MONTH_WORDS, A_FIGURE],
    pattern: wholeWords(`${MONTH} ${DAY}${NO_NUMBER}`),
    make: (match, { anchor }) => dayOf(match, anchor),
    yes: [
      ['It will open on June 3.', { value: '2024-06-03' }],
      ['It was signed on Dec. 13.', { value: '2023-12-13' }],
    ],
    no: ['It may 3 times fail.', 'In May 5 million doses came.', 'May 45 come?'],
  },
  {
    name: 'week-of-named-day',
    needs: [['week'], MONTH_WORDS, A_FIGURE],
    pattern: wholeWords(`week of (?:the )?${MONTH} ${DAY}(?:,? ${YEAR})?${NO_NUMBER}`),
    make: (match, { anchor }) => {
      const day = dayOf(match, anchor);
      return day?.from ? wholeWeek(day.from) : null;
    },
    yes: [
      ['in the week of June 5', { value: '2024-W23', from: '2024-06-03', to: '2024-06-09' }],
      ['by the week of March 14, 2022', { value: '2022-W11', to: '2022-03-20' }],
    ],
    no: ['a week of May flowers', 'weeks of June 5'],
  },
  {
    name: 'day-month',
    needs: [MONTH_WORDS, A_FIGURE],
    pattern: wholeWords(`${DAY} (?:of )?${MONTH}${OF_YEAR}?(?! \\d)`),
    make: (match, { anchor }) => dayOf(match, anchor),
    yes: [
      ['on 8 May 2022', { value: '2022-05-08' }],
      ['the 1st of July', '1st of July'],
    ],
    no: ['8 may come', '40 June'],
  },
  {
    name: 'days-of-month',
    needs: [MONTH_WORDS, A_FIGURE],
    pattern: wholeWords(`${MONTH} ${DAY}${TO_DAY}${OF_YEAR}?${NO_NUMBER}`),
    make: (match, { anchor }) => daysOf(match, anchor),
    yes: [
      ['on March 3–5, 2022', { value: '2022-03-03/2022-03-05', from: '2022-03-03', to: '2022-03-05' }],
      ['They meet on May 1 and 2.', { value: '2024-05-01/2024-05-02' }],
    ],
    no: ['in March 5-3', 'May 3-year terms end'],
  },
  {
    name: 'days-before-month',
    needs: [MONTH_WORDS, A_FIGURE],
    pattern: wholeWords(`${DAY}${TO_DAY} (?:of )?${MONTH}${OF_YEAR}?`),
    make: (match, { anchor }) => daysOf(match, anchor),
    yes: [
      ['on 7-8 March 2022', { value: '2022-03-07/2022-03-08' }],
      ['between 3 and 5 May 2021', '3 and 5 May 2021'],
    ],
    no: ['9-8 March 2022', '3 to 5 may come'],
  },
  {
    name: 'month-year',
    needs: [MONTH_WORDS, A_YEAR],
    pattern: wholeWords(`${MONTH},? (?:of )?${YEAR}`),
    make: (match) => {
      const month = monthNumber(match.groups?.['month']);
      return month === null ? null : wholeMonth(Number(match.groups?.['year']), month);
    },
    yes: [
      ['in November 2011', { value: '2011-11', from: '2011-11-01', to: '2011-11-30', precision: 'month' }],
      ['by January of 2023', 'January of 2023'],
    ],
    no: ['We may 2022 times', 'in November 12'],
  },
  {
    name: 'month',
    needs: [MONTH_WORDS],
    pattern: wholeWords(
      String.raw`(?<=\b(?:in|since|by|until|till|of|into|from|to|through|between|and|as|after|before|during|for|early|mid|late|starting|beginning|or|[–—-]) ?(?:the )?(?:early |mid-|late )?)${MONTH}(?! ?\d)`,
    ),
    make: (match, { anchor }) => {
      const month = monthNumber(match.groups?.['month']);
      if (month === null) return null;
      const year = chooseYear(match, month, 15, anchor);
      if (year === null) return unanchored(month, null);
      const found = wholeMonth(year, month);
      return found && { ...found, yearless: true };
    },
    yes: [
      ['It will start in April.', { value: '2024-04', from: '2024-04-01', to: '2024-04-30' }],
      ['As announced in September, it grew.', { value: '2023-09' }],
    ],
    no: ['It may start.', 'April Jones spoke.', 'They met in march order.'],
  },
  {
    name: 'month-of-this-or-last-year',
    needs: [MONTH_WORDS, ['this', 'last', 'next', 'past']],
    pattern: wholeWords(`(?<which>this past|this coming|this|last|next|past) ${MONTH}(?! \\d)`),
    make: (match, { anchor }) => {
      const month = monthNumber(match.groups?.['month']);
      if (month === null) return null;
      if (anchor === null) return unanchored(month, null);
      return relativeMonth(match.groups?.['which']?.toLowerCase() ?? '', month, anchor);
    },
    yes: [
      ['It ended last May.', { value: '2023-05' }],
      ['this August', { value: '2024-08' }],
    ],
    no: ['this may fail', 'last marches'],
  },
  {
    name: 'month-of-relative-year',
    needs: [MONTH_WORDS, ['year']],
    pattern: wholeWords(`${MONTH}(?: of|,)? (?<which>this|last|next) year`),
    make: ({ groups }, { anchor }) => {
      const month = monthNumber(groups?.['month']);
      if (month === null) return null;
      if (anchor === null) return unanchored(month, null);
      const shift = { last: -1, next: 1 }[groups?.['which']?.toLowerCase() ?? ''] ?? 0;
      return wholeMonth(Number(anchor.slice(0, 4)) + shift, month);
    },
    yes: [
      ['in June of this year', { value: '2024-06' }],
      ['in London in June this year', { value: '2024-06', to: '2024-06-30' }],
      ['by May of next year', { value: '2025-05' }],
    ],
    no: ['one may of this year say', 'June of 2024'],
  },
  {
    name: 'iso-day',
    needs: [A_YEAR, ['-']],
    pattern: wholeWords(String.raw`(?<year>(?:19|20)\d\d)-(?<month>0[1-9]|1[0-2])-(?<day>[0-3]\d)`),
    make: ({ groups }) => oneDay(isoDay(Number(groups?.['year']), Number(groups?.['month']), Number(groups?.['day']))),
    yes: [
      ['as of 2024-05-01', { value: '2024-05-01' }],
      ['(2021-12-31)', '2021-12-31'],
    ],
    no: ['2024-13-01', '2024-02-31'],
  },
  {
    // In documents of the United States the month comes first; where that is no month, the day does.
    name: 'numeric-day',
    needs: [A_FIGURE, ['/', '.']],
    pattern: wholeWords(String.raw`(?<one>\d{1,2})(?<sep>[/.])(?<two>\d{1,2})\k<sep>(?<year>(?:19|20)\d\d|\d\d(?!\d))`),
    make: ({ groups }) => {
      const [one, two, year] = [Number(groups?.['one']), Number(groups?.['two']), groups?.['year'] ?? ''];
      if (groups?.['sep'] === '.' && year.length < 4) return null;
      const full = year.length === 2 ? 2000 + Number(year) : Number(year);
      const dayFirst = groups?.['sep'] === '.' || one > 12;
      return oneDay(dayFirst ? isoDay(full, two, one) : isoDay(full, one, two));
    },
    yes: [
      ['on 5/14/2025', { value: '2025-05-14' }],
      ['am 14.05.2025', { value: '2025-05-14' }],
    ],
    no: ['in version 1.2.30', '99/99/2025'],
  },
  {
    name: 'year',
    needs: [A_YEAR],
    pattern: wholeWords(
      String.raw`(?<![$€£¥]|[$€£¥#] |\d[,.]|\b(?:No\.|section|sec\.|title|order|page|resolution|rule|article|route|highway|room|form|HR|H\.R\.) )(?:(?:calendar year|plan year|school year|academic year|crop year|tax year|model year) )?${YEAR}(?![-/]\d\d[-/]| (?:more|new|other|additional|people|jobs|troops|megawatts|meters|homes|families|workers|small|of (?:these|those|our|the|them)|tons|metric)\b)`,
      'g',
    ),
    make: (match) => (namesSomething(match) ? null : wholeYear(Number(match.groups?.['year']))),
    yes: [
      ['by 2030', { value: '2030', from: '2030-01-01', to: '2030-12-31', precision: 'year' }],
      ['In 2021, it fell.', '2021'],
      ['for plan year 2024', 'plan year 2024'],
      ["the President's 2025 budget", '2025'],
    ],
    no: [
      'Agenda 2030',
      'the Horizon 2020 fund',
      'about 2020 people',
      '$2020',
      'the Clean Air Act of 1990',
      'the 2028 Summer Games',
      'Title 2014',
      '1,2020',
    ],
  },
];

function relativeMonth(which: string, month: number, anchor: string): Timex | null {
  const year = Number(anchor.slice(0, 4));
  const now = Number(anchor.slice(5, 7));
  if (which === 'this' || which === 'this coming') return wholeMonth(year, month);
  if (which === 'next') return wholeMonth(month > now ? year : year + 1, month);
  return wholeMonth(month < now ? year : year - 1, month);
}

/** "Agenda 2030", "the Rescue Act of 2021", "the 2028 Summer Olympics": the year is part of a name. */
function namesSomething(match: RegExpExecArray): boolean {
  const before = match.input.slice(Math.max(0, match.index - 60), match.index);
  const after = match.input.slice(match.index + match[0].length, match.index + match[0].length + 60);
  if (/\b(?:(?:Act|Amendments?|Order|Law|Code|Treaty|Protocol|Convention|Agreement)|No\. ?\d{1,6}) of $/u.test(before))
    return true;
  if (
    /^ (?:\p{Lu}[\p{L}&]{1,20} ){0,3}(?:(?:Olympic|Paralympic|Game|Cup|Summit|Conference)s?|Expo|Census)\b/u.test(after)
  )
    return true;
  const word = /(?:^|[\s("'[])(\p{Lu}[\p{L}'’-]*) $/u.exec(before)?.[1];
  return word !== undefined && !/['’]s?$/u.test(word) && !MAY_PRECEDE.has(word.toLowerCase());
}

/** Capitalised at a start or in a heading, and no name's. */
const MAY_PRECEDE: ReadonlySet<string> = new Set(
  (
    'in by since from until till through to of for during after before between and or the throughout around as at early mid late ' +
    'fiscal year years spring summer fall autumn winter on beginning starting end calendar plan school january february march april ' +
    'may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec but with over circa than'
  ).split(' '),
);
