/** The role of each amount, and what it is counted per: twenty cases each from the definitions (GUIDELINES section 9). */
import { describe, expect, test } from 'vitest';
import { commitmentIn } from './sentence.ts';

describe('role', () => {
  test.each([
    ['total', 'We will invest $40 million in rural clinics.'],
    ['total', 'We will provide nearly $2 billion for transit.'],
    ['total', 'The [United States](GPE) will reduce emissions by 40 percent by 2035.'],
    [
      'total part part',
      'We will launch a $90 million fund, supported with $60 million from the Treasury and $30 million from lenders.',
    ],
    ['total part part', 'We will provide $12 million: $5 million for boats and $7 million for docks.'],
    ['total part', 'We will provide $50 million, including $8 million for islands.'],
    ['total part', 'We will provide $50 million, of which $8 million is for islands.'],
    ['increase total', 'We will make a $28 billion increase in lending for a total of $40 billion.'],
    ['increase', 'The [Department of Energy](ORG) will provide an additional $7 million for homes.'],
    ['increase', 'We will increase the share of small firms by 50 percent.'],
    ['increase', 'We will raise the budget of the agency by $3 million.'],
    ['cap', 'The [Department of Energy](ORG) will provide up to $15 million to each state.'],
    ['cap', 'We will lend as much as $2 million to new farms.'],
    ['total leveraged', 'We will issue a loan of $2 billion, unlocking up to $5 billion of investment.'],
    ['total leveraged', 'We will commit $10 million, mobilizing $30 million from private lenders.'],
    ['leveraged', 'The fund will leverage $90 million in private capital.'],
    ['baseline total', 'The agency will lower the fee from 0.85% to 0.55% of the loan.'],
    ['baseline total', 'We will raise the grant from $500 to $800 for each student.'],
    ['total baseline', 'We will award 11 percent of contracts to small firms, up from the current goal of 5 percent.'],
    ['', 'We will speed up reviews of any investment over $1 billion.'],
  ])('%s: %s', (roles, sentence) => {
    expect(
      commitmentIn(sentence)
        .amounts.map(({ role }) => role)
        .join(' '),
    ).toBe(roles);
  });
});

describe('per', () => {
  test.each([
    ['P1Y', 'We will invest $10 billion each year.'],
    ['P1Y', 'We will spend $4 million per year on trees.'],
    ['P1Y', 'We will spend $4 million annually.'],
    ['P1Y', 'We will provide $6 million a year to the museum.'],
    ['P1Y', 'We will set an annual budget of $9 million.'],
    ['P1M', 'We will make monthly payments of $250 to families.'],
    ['P1M', 'We will pay $300 per month to foster parents.'],
    ['P1M', 'We will pay $300 every month to foster parents.'],
    ['P1W', 'We will provide $100 per week in food aid.'],
    ['P1D', 'We will pay $50 a day to jurors.'],
    ['P3M', 'We will pay $500 each quarter to growers.'],
    ['PT1H', 'We will pay $15 per hour to contractors.'],
    ['$1', 'We will invest $10 for every $1 of state money.'],
    ['$2 million', 'We will raise $6 million in private funds for each $2 million granted.'],
    ['child', 'We will pay $300 for each child under six.'],
    ['household', 'We will provide a subsidy of $30 per household.'],
    ['dose', 'We will pay $40 per dose.'],
    [null, 'We will invest $10 billion in roads.'],
    [null, 'We will provide $10 million to the yearly fair.'],
    [null, 'We will reduce emissions by 40 percent by 2035.'],
  ])('%s: %s', (per, sentence) => {
    expect(commitmentIn(sentence).amounts[0]?.per).toBe(per);
  });
});
