/** References to past, present and future that name no day (TIMEX3 PAST_REF, PRESENT_REF, FUTURE_REF). */
import { oneOf, wholeWords } from '../../rules/pattern.ts';
import { TIME_UNITS } from '../../vocab/time-units.ts';
import { NUMBER_WORDS } from '../numbers.ts';
import { tense } from './direction.ts';
import { vague, type DateRule } from './timex.ts';

const UNITS = `${oneOf(['season', 'generation', ...Object.keys(TIME_UNITS)])}s`;
const FEW = '(?:(?:few|several|couple of|many) )?';

import { UNIT_WORDS } from './words.ts';

export const VAGUE_RULES: readonly DateRule[] = [
  {
    name: 'now',
    needs: [['now', 'nowadays', 'currently', 'presently', 'present']],
    pattern: wholeWords(
      String.raw`(?:right )?now(?! (?:that|therefore|more than ever|is the time)\b|, therefore)|nowadays|at present|present day|currently|presently`,
    ),
    make: () => vague('PRESENT_REF'),
    yes: [
      ['It now has 30 members.', { value: 'PRESENT_REF', from: null }],
      ['They are currently at work.', 'currently'],
    ],
    no: ['Now that it is done, we rest.', 'known'],
  },
  {
    name: 'this-time',
    needs: [['time', 'times', 'moment', 'days']],
    pattern: wholeWords(
      String.raw`(?<=\b(?:at|in|during) )(?:this (?:\p{L}+ )?(?:time|moment)|these (?:\p{L}+ )?times)|these days`,
    ),
    make: () => vague('PRESENT_REF'),
    yes: [
      ['No change is planned at this time.', 'this time'],
      ['in this difficult time', { value: 'PRESENT_REF' }],
    ],
    no: ['this time it worked', 'in time'],
  },
  {
    name: 'recently',
    needs: [['recently', 'previously', 'ago']],
    pattern: wholeWords('recently|previously|(?:years|decades|months|weeks|generations|long) ago'),
    make: () => vague('PAST_REF'),
    yes: [
      ['It recently grew.', { value: 'PAST_REF' }],
      ['As previously announced, it ends.', 'previously'],
      ['decades ago', 'decades ago'],
    ],
    no: ['recent', 'two years back'],
  },
  {
    name: 'recent-units',
    needs: [['recent', 'past', 'last', 'previous', 'these']],
    pattern: wholeWords(
      String.raw`(?:recent|(?:past|(?<=\bthe )last|last(?= (?:few|several|couple|many)\b)|previous|these) ${FEW})(?:${FEW}) ?${UNITS}(?! (?:old|of age))`.replace(
        'these',
        'these past',
      ),
    ),
    make: () => vague('PAST_REF'),
    yes: [
      ['in recent months', { value: 'PAST_REF' }],
      ['over the last several years', 'last several years'],
      ['the progress of past years', 'past years'],
    ],
    no: ['recent visits', 'It will last decades.', 'the past five years'],
  },
  {
    name: 'the-past',
    needs: [['past']],
    pattern: wholeWords(
      String.raw`(?<=\bthe (?:recent |distant )?)past(?! \p{L}|-)|(?<=\bin the )past(?! (?:${oneOf(Object.keys(TIME_UNITS))}|\d|few|several|\p{L}+ ${oneOf(Object.keys(TIME_UNITS))}))`,
    ),
    make: () => vague('PAST_REF'),
    yes: [
      ['the mistakes of the past', { value: 'PAST_REF' }],
      ['as in the past we did', 'past'],
    ],
    no: ['the past week', 'past due'],
  },
  {
    name: 'start-of-term',
    needs: [['administration', 'presidency', 'term', 'office', 'inaugural']],
    pattern: wholeWords(
      String.raw`(?:start|beginning|outset|early days|first days?|final (?:days|months|years)|inaugural year|second half|first half) (?:of (?:this|the|his|her|their|our) (?:[\p{L}-]+ )?(?:administration|presidency|term)|in office)|(?<=\b(?:its|his|her|their|the) )inaugural year`,
    ),
    make: () => vague('PAST_REF'),
    yes: [
      ['Since the start of this Administration, it grew.', { value: 'PAST_REF' }],
      ['the successes of its inaugural year', 'inaugural year'],
    ],
    no: ['the start of the race', 'the Administration'],
  },
  {
    name: 'coming-units',
    needs: [['coming', 'next', 'following', 'come', 'ahead']],
    pattern: wholeWords(
      String.raw`(?:coming|next|following) ${FEW}${UNITS}|${UNITS}(?: and ${UNITS})? (?:to come|ahead)|next [\p{L}]+ season`,
    ),
    make: () => vague('FUTURE_REF'),
    yes: [
      ['in the coming weeks', { value: 'FUTURE_REF' }],
      ['for years and years to come', 'years and years to come'],
      ['over the next few weeks', 'next few weeks'],
    ],
    no: ['the next two weeks', 'coming home'],
  },
  {
    name: 'the-future',
    needs: [['future']],
    pattern: wholeWords(
      String.raw`(?<=\b(?:in|into|for|of) the )(?:(?:near|foreseeable|not-too-distant|immediate|very near|distant) )?future(?! (?:of|\p{L}+(?:s|ion|ing|ty))\b|-)|(?<=\bthe )(?:near|foreseeable|immediate) future`,
    ),
    make: () => vague('FUTURE_REF'),
    yes: [
      ['It will be so in the future.', { value: 'FUTURE_REF' }],
      ['in the near future', 'near future'],
    ],
    no: ['future jobs', 'the future of work', 'a bright future'],
  },
  {
    name: 'later',
    needs: [['later'], UNIT_WORDS],
    pattern: wholeWords(
      String.raw`(?:just )?(?:an?|several|a few|${NUMBER_WORDS}|\d{1,3})? ?${oneOf(Object.keys(TIME_UNITS))}s? later(?! than| this| in\b)`,
    ),
    make: (match) => vague(tense(match) > 0 ? 'FUTURE_REF' : 'PAST_REF'),
    yes: [
      ['Two years later, it fell.', { value: 'PAST_REF' }],
      ['It stopped just weeks later.', 'just weeks later'],
    ],
    no: ['later this year', 'no later than May'],
  },
  {
    // The value is the century, as TIMEX3 writes it.
    name: 'mid-century',
    needs: [['century']],
    pattern: wholeWords('mid-century'),
    make: (_match, { anchor }) => ({ ...vague('FUTURE_REF'), value: anchor?.slice(0, 2) ?? 'FUTURE_REF' }),
    yes: [
      ['net zero by mid-century', { value: '20', from: null }],
      ['around mid-century', 'mid-century'],
    ],
    no: ['the 21st century', 'midcourse'],
  },
  {
    name: 'soon',
    needs: [['soon', 'forward', 'date', 'term']],
    pattern: wholeWords(
      String.raw`(?<!\b(?:as|too|very|how) )soon(?! as\b)|going forward|(?<=\bat (?:an|the) )(?:early|earliest possible|earliest) date|(?<=\bin the )(?:short|near)[- ]term`,
    ),
    make: () => vague('FUTURE_REF'),
    yes: [
      ['They will soon meet.', { value: 'FUTURE_REF' }],
      ['Going forward, it will grow.', 'Going forward'],
      ['at an early date', 'early date'],
    ],
    no: ['as soon as it can', 'a short-term plan'],
  },
];
