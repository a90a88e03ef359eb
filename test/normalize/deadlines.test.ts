/** Which date is the deadline, and how precise it is: cases from the definitions (GUIDELINES sections 6, 8 and 9). */
import { describe, expect, test } from 'vitest';
import { commitmentIn } from './sentence.ts';

describe('precision', () => {
  test.each([
    ['day', '2024-06-03', 'The President will sign the bill on June 3, 2024.'],
    ['day', '2024-03-01', 'Today, the President will sign the bill.'],
    ['day', '2024-03-02', 'The President will sign the bill tomorrow.'],
    ['day', '2025-09-30', 'The agency will finish the review by September 30, 2025.'],
    ['month', '2024-11-30', 'We will convene ministers in November 2024.'],
    ['month', '2025-06-30', 'The agency will open the site by June 2025.'],
    ['month', '2024-05-31', 'The [Department of State](ORG) will host a conference in May.'],
    ['quarter', '2025-09-30', 'The plant will start production in the third quarter of 2025.'],
    ['quarter', '2025-03-31', 'We will publish the plan by the first quarter of 2025.'],
    ['year', '2030-12-31', 'We will reduce emissions by 50 percent by 2030.'],
    ['year', '2027-12-31', 'We will open the centre before the end of 2027.'],
    ['year', '2026-12-31', 'We will build ten clinics in 2026.'],
    ['decade', '2029-12-31', 'We will build ten reactors by the end of the decade.'],
    ['decade', '2039-12-31', 'We will close the gap in the 2030s.'],
    ['fiscal-year', '2025-09-30', 'We will spend $2 million in fiscal year 2025.'],
    ['fiscal-year', '2026-09-30', 'The agency will hire 300 rangers by FY 2026.'],
    ['relative', '2024-08-28', 'The agency will report within 180 days.'],
    ['relative', '2029-03-01', 'We will invest $2 million over the next five years.'],
    ['relative', '2024-09-01', 'We will open the site in the next six months.'],
    ['relative', '2025-03-01', 'Over the next year, we will train 500 nurses.'],
  ])('%s, due %s: %s', (deadlinePrecision, deadline, sentence) => {
    expect(commitmentIn(sentence)).toMatchObject({ deadline, deadlinePrecision });
  });
});

test.each([
  ['2029-03-01', 'The agency announced $2 billion for bridges over the next five years.'],
  ['2025-03-01', 'Over the next year, the agency will work with the port that opens in 2026.'],
  ['2024-10-31', 'We will pool demand between April and October 2024.'],
  ['2031-12-31', 'The agency will move its systems to new standards by 2030 and 2031.'],
  ['2025-03-01', 'Over the next year, as part of the northern pact, the agency will train 500 nurses.'],
  ['2024-09-01', 'By September 1 of this year, the agency will publish the list.'],
  ['2024-11-30', 'The agency is issuing guidance this fall to all ports.'],
  ['2024-05-31', 'The first round of grants will be released in May 2024.'],
  [null, 'The agency will trade in a manner compatible with reaching its climate goals by 2050.'],
  [null, 'In the tests held this year, the agency saw faults; it will mend them.'],
  ['2024-04-28', 'The agency will host a series for borrowers the week of April 22.'],
  ['2024-07-01', 'New awards will be made July 1, 2024.'],
  ['2028-12-31', 'Norway will host the 2028 Winter Games in Oslo.'],
  ['2025-12-31', 'They welcome the work of Norway as host in 2024, and look forward to meeting in Oslo in 2025.'],
])('due %s: %s', (deadline, sentence) => {
  expect(commitmentIn(sentence).deadline).toBe(deadline);
});

describe('no deadline', () => {
  test.each([
    'We will provide payments starting in April.',
    'We will report annually.',
    'In addition to the funds announced today, the agency will train 500 nurses.',
    'We will pay the fee for five years.',
    'Today, the Administration is announcing a plan for rivers.',
    'The agency will enforce the rule issued in May 2023.',
    'We will build on the work of the past two years.',
    'We will strengthen our ties in the coming years.',
    'The agency will carry out Executive Order 14000 of April 2, 2021.',
    'The agency announced a fee cut that will save families $800 in 2025.',
    'We will raise spending by $2 million over the FY24 level.',
  ])('%s', (sentence) => {
    expect(commitmentIn(sentence).deadline).toBeNull();
  });
});

test('a period in the sentence that opens a list is the deadline of its items', () => {
  const marked = 'Over the next year, the [Department of Labor](ORG) will take these steps:\n- Train 500 inspectors.';
  expect(commitmentIn(marked.replace('\n', '\n')).deadline).toBe('2025-03-01');
});
