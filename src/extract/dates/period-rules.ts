/** Named stretches of the calendar: quarters, halves, seasons, fiscal years, decades, holidays. */
import { isoDay, monthOf, yearOf } from '../../model/day.ts';
import { oneOf, wholeWords } from '../../rules/pattern.ts';
import { A_FIGURE, A_YEAR } from '../../rules/needs.ts';
import { ORDINALS } from '../../vocab/numbers.ts';
import { chooseYear } from './direction.ts';
import {
  fiscalYear,
  fiscalYearOf,
  halfYear,
  oneDay,
  period,
  season,
  vague,
  wholeDecade,
  wholeQuarter,
  type DateRule,
  type Timex,
} from './timex.ts';
import { SEASON, seasonOf, YEAR, UNIT_WORDS, SEASON_WORDS } from './words.ts';

const ORDINAL = `(?<ordinal>${oneOf(Object.keys(ORDINALS))})`;
const FISCAL = String.raw`(?:FYs?|fiscal years?)`;

/** "2024", "24" and "'24" are the same year. */
function fullYear(text: string | undefined): number {
  const figures = (text ?? '').replace(/\D/gu, '');
  return figures.length === 2 ? 2000 + Number(figures) : Number(figures);
}

function fiscalYears(match: RegExpExecArray): Timex | null {
  const first = fiscalYear(fullYear(match.groups?.['first']));
  const last = fiscalYear(fullYear(match.groups?.['last']));
  if (!first || !last) return null;
  return period(`${first.value}/${last.value}`, first.from, last.to, 'fiscal-year');
}

/** A season without a year: of the anchor's year, or of the one before or after it by the words around. */
function someSeason(match: RegExpExecArray, anchor: string | null): Timex | null {
  const named = seasonOf(match.groups?.['season']);
  if (!named) return null;
  const said = match.groups?.['year'];
  if (said !== undefined) return season(Number(said), named);
  const which = match.groups?.['which']?.toLowerCase() ?? '';
  if (anchor === null) return vague(/last|past/u.test(which) ? 'PAST_REF' : 'FUTURE_REF');
  const year = yearOf(anchor);
  if (/last|past/u.test(which)) return season(monthOf(anchor) > named.month + 2 ? year : year - 1, named);
  if (/next|coming/u.test(which)) return season(monthOf(anchor) < named.month ? year : year + 1, named);
  if (/this|later/u.test(which)) return season(year, named);
  const chosen = chooseYear(match, named.month + 1, 15, anchor);
  return season(chosen ?? year, named);
}

export const PERIOD_RULES: readonly DateRule[] = [
  {
    name: 'fiscal-year',
    needs: [['fy', 'fys', 'fiscal'], A_FIGURE],
    pattern: wholeWords(String.raw`${FISCAL} ?'?(?<first>(?:19|20)\d\d|\d\d)(?!\d)`),
    make: ({ groups }) => fiscalYear(fullYear(groups?.['first'])),
    yes: [
      ['in FY 2012', { value: 'FY2012', from: '2011-10-01', to: '2012-09-30', precision: 'fiscal-year' }],
      ['the FY24 budget', { value: 'FY2024' }],
      ['for Fiscal Year 2022', 'Fiscal Year 2022'],
    ],
    no: ['this fiscal year', 'FY 3', 'justify 2022'],
  },
  {
    // Named by the year in which it begins, on April 1.
    name: 'japanese-fiscal-year',
    needs: [['jfy', 'fy', 'fiscal'], A_FIGURE],
    pattern: wholeWords(
      String.raw`(?:JFY|(?:Japanese|Japan's) (?:FY|fiscal year)(?: \(JFY\))?) ?(?<year>(?:19|20)\d\d|\d\d)(?!\d)`,
    ),
    make: ({ groups }) => {
      const year = fullYear(groups?.['year']);
      return period(`FY${year}`, isoDay(year, 4, 1), isoDay(year + 1, 3, 31), 'fiscal-year');
    },
    yes: [
      ['in JFY2024', { value: 'FY2024', from: '2024-04-01', to: '2025-03-31', precision: 'fiscal-year' }],
      ['by Japanese Fiscal Year (JFY) 2027', { to: '2028-03-31' }],
      ["Japan's FY 2024", { from: '2024-04-01' }],
    ],
    no: ['FY 2024', 'Japanese Fiscal Year'],
  },
  {
    name: 'fiscal-years',
    needs: [['fy', 'fys', 'fiscal'], A_FIGURE],
    pattern: wholeWords(
      String.raw`${FISCAL} ?'?(?<first>(?:19|20)\d\d|\d\d) ?(?:[-–—/]|to|through) ?(?:FY ?)?'?(?<last>(?:19|20)\d\d|\d\d)(?!\d)`,
    ),
    make: fiscalYears,
    yes: [
      ['fiscal years 2022 through 2026', { value: 'FY2022/FY2026', from: '2021-10-01', to: '2026-09-30' }],
      ['in FY22-26', 'FY22-26'],
    ],
    no: ['FY 2022 funds', 'fiscal years to come'],
  },
  {
    name: 'relative-fiscal-year',
    needs: [['fiscal']],
    pattern: wholeWords(
      "(?<which>this|current|last|previous|past|prior|next|coming|upcoming|new) fiscal year(?!s| ?'?\\d)",
    ),
    make: ({ groups }, { anchor }) => {
      const which = groups?.['which']?.toLowerCase() ?? '';
      const back = /last|previous|past|prior/u.test(which);
      const ahead = /next|coming|upcoming|new/u.test(which);
      if (anchor === null) return vague(back ? 'PAST_REF' : ahead ? 'FUTURE_REF' : 'PRESENT_REF');
      return fiscalYear(fiscalYearOf(anchor) + (ahead ? 1 : 0) - (back ? 1 : 0));
    },
    yes: [
      ['over the previous fiscal year', { value: 'FY2023' }],
      ['this fiscal year', { value: 'FY2024', to: '2024-09-30' }],
    ],
    no: ['the fiscal year', 'next fiscal year 2025'],
  },
  {
    name: 'rest-of-fiscal-year',
    needs: [['fiscal']],
    pattern: wholeWords(
      String.raw`(?<=\b(?:end|close|beginning|start|rest|remainder|half) of the )fiscal year(?!s| ?'?\d)`,
    ),
    make: (_match, { anchor }) => (anchor === null ? null : fiscalYear(fiscalYearOf(anchor))),
    yes: [
      ['through the end of the fiscal year', { value: 'FY2024' }],
      ['for the rest of the fiscal year, it holds', 'fiscal year'],
    ],
    no: ['the fiscal year', 'the end of the year'],
  },
  {
    name: 'quarter-of-year',
    needs: [['quarter', 'q'], A_YEAR],
    pattern: wholeWords(
      String.raw`(?:${ORDINAL} quarter(?: of| in)?(?: FY)?|Q(?<figure>[1-4])(?: of)?) (?:the )?(?:calendar year )?${YEAR}`,
    ),
    make: ({ groups }) =>
      wholeQuarter(
        Number(groups?.['year']),
        Number(groups?.['figure'] ?? ORDINALS[groups?.['ordinal']?.toLowerCase() ?? '']),
      ),
    yes: [
      [
        'by the third quarter of 2022',
        { value: '2022-Q3', from: '2022-07-01', to: '2022-09-30', precision: 'quarter' },
      ],
      ['in Q1 2025', { value: '2025-Q1' }],
    ],
    no: ['a quarter of 2022 homes', 'Q5 2025'],
  },
  {
    name: 'quarter',
    needs: [['quarter']],
    pattern: wholeWords(
      String.raw`(?<which>${oneOf(Object.keys(ORDINALS))}|this|last|next) quarter(?! (?:of|century|mile)\b|-)`,
    ),
    make: (match, { anchor }) => {
      const which = match.groups?.['which']?.toLowerCase() ?? '';
      const ordinal = ORDINALS[which];
      if (anchor === null) return null;
      if (ordinal !== undefined) {
        const year = chooseYear(match, ordinal * 3 - 1, 15, anchor);
        return year === null ? null : wholeQuarter(year, ordinal);
      }
      const count =
        yearOf(anchor) * 4 + Math.ceil(monthOf(anchor) / 3) - 1 + (which === 'next' ? 1 : which === 'last' ? -1 : 0);
      return wholeQuarter(Math.floor(count / 4), (count % 4) + 1);
    },
    yes: [
      ['Sales rose last quarter.', { value: '2023-Q4' }],
      ['It will open in the third quarter.', { value: '2024-Q3' }],
    ],
    no: ['the first quarter of the game', 'a quarter mile'],
  },
  {
    name: 'half-of-year',
    needs: [['half', 'h'], A_YEAR],
    pattern: wholeWords(
      String.raw`(?:(?<ordinal>first|second|latter|1st|2nd) half of|H(?<figure>[12])(?: of)?) ${YEAR}`,
    ),
    make: ({ groups }) =>
      halfYear(
        Number(groups?.['year']),
        groups?.['figure'] === '1' || /^(?:first|1st)$/i.test(groups?.['ordinal'] ?? '') ? 1 : 2,
      ),
    yes: [
      ['in the first half of 2024', { value: '2024-H1', from: '2024-01-01', to: '2024-06-30' }],
      ['by H2 2025', { value: '2025-H2', to: '2025-12-31' }],
    ],
    no: ['half of 2024 homes', 'the first half'],
  },
  {
    name: 'season-of-year',
    needs: [SEASON_WORDS, A_YEAR],
    pattern: wholeWords(`${SEASON},? (?:of )?${YEAR}`),
    make: (match) => someSeason(match, null),
    yes: [
      ['in Fall 2022', { value: '2022-FA', from: '2022-09-01', to: '2022-11-30' }],
      ['the spring of 2025', { value: '2025-SP' }],
    ],
    no: ['Prices fall in 2022.', 'in the fall'],
  },
  {
    name: 'season',
    needs: [SEASON_WORDS],
    pattern: wholeWords(
      String.raw`(?<which>(?:later )?this(?: coming)?|this past|last|past|next|coming) ${SEASON}(?! (?:olympic|games|short|behind|apart)| \d)`,
    ),
    make: (match, { anchor }) => someSeason(match, anchor),
    yes: [
      ['They meet later this summer.', { value: '2024-SU', from: '2024-06-01', to: '2024-08-31' }],
      ['last fall', { value: '2023-FA' }],
      ['next spring', { value: '2025-SP' }],
    ],
    no: ['Prices fall.', 'the next fallback'],
  },
  {
    name: 'in-the-season',
    needs: [SEASON_WORDS],
    pattern: wholeWords(
      String.raw`(?<=\b(?:in|by|during|until|since|of)(?: the)?(?: early| late| end of)? (?:the )?)${SEASON}(?! (?:short|behind|apart|in|of|olympic|games|to)\b| \d)`,
    ),
    make: (match, { anchor }) => (anchor === null ? null : someSeason(match, anchor)),
    yes: [
      ['It will open in the fall.', { value: '2024-FA' }],
      ['It will be ready by spring.', { value: '2024-SP' }],
    ],
    no: ['a fall in prices', 'in spring of 2025', 'springs'],
  },
  {
    name: 'decade',
    needs: [A_FIGURE, ['s']],
    pattern: wholeWords(String.raw`(?<decade>(?:1[6-9]|20)\d0)'?s`),
    make: ({ groups }) => wholeDecade(Number(groups?.['decade'])),
    yes: [
      ['since the 1950s', { value: '195', from: '1950-01-01', to: '1959-12-31', precision: 'decade' }],
      ["in the late 1990's", "1990's"],
    ],
    no: ['F-150s', 'in 1950'],
  },
  {
    name: 'week-of-day',
    needs: [['first'], UNIT_WORDS],
    pattern: wholeWords(String.raw`first (?:day|week) of (?:the )?(?:new )?year`),
    make: (_match, { anchor }) => (anchor === null ? null : oneDay(isoDay(yearOf(anchor), 1, 1))),
    yes: [
      ['from the first day of the year', { value: '2024-01-01' }],
      ['the first week of the year', 'first week of the year'],
    ],
    no: ['the first day of school', 'every day of the year'],
  },
  {
    name: 'fixed-holiday',
    needs: [['july', 'christmas', 'new']],
    pattern: wholeWords(
      String.raw`(?<holiday>Fourth of July|July Fourth|4th of July|Christmas(?: Day)?|New Year's (?:Day|Eve))(?:,? (?:in |of )?${YEAR})?`,
    ),
    make: (match, { anchor }) => {
      const name = match.groups?.['holiday']?.toLowerCase() ?? '';
      const [month, day] = name.includes('july')
        ? [7, 4]
        : name.includes('christmas')
          ? [12, 25]
          : name.includes('eve')
            ? [12, 31]
            : [1, 1];
      const said = match.groups?.['year'];
      const year = said === undefined ? chooseYear(match, month, day, anchor) : Number(said);
      return year === null ? null : oneDay(isoDay(year, month, day));
    },
    yes: [
      ['by the Fourth of July', { value: '2024-07-04' }],
      ['before Christmas in 2023', { value: '2023-12-25' }],
    ],
    no: ['a fourth of June sales', 'a new year'],
  },
];
