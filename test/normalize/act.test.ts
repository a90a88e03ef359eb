/** What kind of act a promise is: twenty cases written from the definition (GUIDELINES section 9). */
import { expect, test } from 'vitest';
import { commitmentIn } from './sentence.ts';

test.each([
  ['funding', 'The Administration will invest $40 million in rural clinics.'],
  ['funding', 'The [Department of Energy](ORG) will award grants to ten coastal towns.'],
  ['funding', 'We will provide $3 million in new funding to food banks.'],
  ['rule', 'The [Federal Trade Commission](ORG) will ban hidden fees on tickets.'],
  ['rule', 'The [United States](GPE) will impose sanctions on five shipping firms.'],
  ['rule', 'The [Department of Labor](ORG) will issue a rule on heat at work.'],
  ['body', 'The Administration will establish a task force on wildfire smoke.'],
  ['body', 'The [Department of Commerce](ORG) will launch a program for small ports.'],
  ['body', 'We will create a new office for tenants.'],
  ['target', 'The [United States](GPE) will reduce methane emissions by 30 percent by 2030.'],
  ['target', 'The [United States](GPE) will cut child poverty by 50 percent by 2031.'],
  ['meeting', 'The President will host a summit of mayors in May.'],
  ['meeting', 'The [Department of State](ORG) will convene a conference on glaciers.'],
  ['meeting', 'The Vice President will travel to [Ohio](GPE) next week.'],
  ['report', 'The [Environmental Protection Agency](ORG) will publish a report on lead pipes.'],
  ['report', 'The [Department of Education](ORG) will review its rules on loans.'],
  ['cooperation', 'The [United States](GPE) will work with [Peru](GPE) on fisheries.'],
  ['cooperation', 'The [United States](GPE) will deepen cooperation with [Fiji](GPE).'],
  ['appointment', 'The President will appoint [Ana Ruiz](PERSON) as Director of the new office.'],
  ['other', 'The Administration will help families in every state to stay in their homes through the winter.'],
])('%s: %s', (act, sentence) => {
  expect(commitmentIn(sentence).act).toBe(act);
});
