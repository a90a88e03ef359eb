/** How specific a promise is, and what a checker would miss: twenty cases each from the definitions (GUIDELINES section 9). */
import { describe, expect, test } from 'vitest';
import { commitmentIn } from './sentence.ts';

describe('specificity', () => {
  test.each([
    [3, 'The [United States](GPE) will reduce emissions by 50 percent by 2030.'],
    [3, 'We will invest $2 billion in transit by 2027.'],
    [3, 'The [Department of Energy](ORG) will provide $40 million through the [Clean Ports Program](PROGRAM).'],
    [3, 'The [Department of Labor](ORG) will train 20,000 welders by the end of 2026.'],
    [3, 'We will train 20,000 welders under the [Infrastructure Act](LAW).'],
    [2, 'The [Department of Labor](ORG) will publish a guide for employers.'],
    [2, 'The President will sign a proclamation on rivers.'],
    [2, 'The [United States](GPE) will host the next meeting of ministers.'],
    [2, 'The Administration will launch a hotline for renters.'],
    [2, 'We will invest $10 million in libraries.'],
    [2, 'The [Department of Education](ORG) will cancel the fee.'],
    [2, 'The two agencies will sign an agreement on data.'],
    [1, 'We will strengthen ties between our peoples.'],
    [1, 'The Administration will support farmers.'],
    [1, 'We will work together to improve food security.'],
    [1, 'The [United States](GPE) will promote innovation in farming.'],
    [1, 'We will continue to help small firms grow.'],
    [0, 'We will uphold our shared values.'],
    [0, 'We will stand with the people of the region.'],
    [0, 'We will honor the spirit of our friendship.'],
  ])('%i: %s', (specificity, sentence) => {
    expect(commitmentIn(sentence, { issuers: ['United States', 'Japan'] }).specificity).toBe(specificity);
  });
});

describe('missing', () => {
  test.each([
    [[], 'The [Department of Energy](ORG) will invest $40 million by 2027.'],
    [[], 'The [United States](GPE) will reduce emissions by 50 percent by 2030.'],
    [[], 'The President will sign a proclamation on June 3.'],
    [[], 'The [Department of Labor](ORG) will train 20,000 welders by the end of 2026.'],
    [[], 'The [Department of State](ORG) will host a conference in May.'],
    [['date'], 'The [Department of Energy](ORG) will invest $40 million in towns.'],
    [['date'], 'The [Department of Labor](ORG) will publish a guide for employers.'],
    [['date'], 'The Administration will launch a hotline for renters.'],
    [['date'], 'The [United States](GPE) will ban the import of the product.'],
    [['date'], 'The [Department of Education](ORG) will forgive the loans.'],
    [['measure', 'date'], 'The Administration will support farmers.'],
    [['measure', 'date'], 'The [United States](GPE) will promote innovation in farming.'],
    [['measure', 'date'], 'The [Department of State](ORG) will work with partners on visas.'],
    [['measure', 'date'], 'The [United States](GPE) will strengthen its ties with [Peru](GPE).'],
    [['measure', 'date'], 'The Administration will continue to protect workers.'],
    [['actor', 'date'], 'Participating companies will publish a guide for parents.'],
    [['actor', 'date'], 'Several banks will launch a fund for repairs.'],
    [['actor'], 'Participating companies will invest $5 million by 2026.'],
    [['actor', 'measure', 'date'], 'Several firms pledged to support local schools.'],
    [['actor', 'measure', 'date'], 'Today, several banks pledged to promote savings among their members.'],
  ])('%j: %s', (missing, sentence) => {
    expect(commitmentIn(sentence).missing).toEqual(missing);
  });
});
