/** Whom a promise is for: twenty cases written from the definition (GUIDELINES section 9). */
import { expect, test } from 'vitest';
import { commitmentIn } from './sentence.ts';

test.each([
  [['Ukraine'], 'We will provide $3 million to [Ukraine](GPE).'],
  [['Ukraine'], 'We will provide [Ukraine](GPE) with generators.'],
  [['Ukraine'], 'We will launch a fund for [Ukraine](GPE).'],
  [['Ukraine', 'Moldova'], 'We will deliver generators to [Ukraine](GPE) and [Moldova](GPE).'],
  [['Peru'], 'The [United States](GPE) will work with [Peru](GPE) on fisheries.'],
  [['Peru'], 'We will support [Peru](GPE) in rebuilding its ports.'],
  [['Navajo Nation'], 'We will award grants to the [Navajo Nation](ORG).'],
  [['Africa'], 'We will provide vaccines to [Africa](LOC).'],
  [['families'], 'We will launch a program helping families through the winter.'],
  [['low-income families'], 'We will fund clinics for low-income families.'],
  [['small businesses'], 'We will provide loans to small businesses.'],
  [['farmers'], 'We will support farmers.'],
  [['first-generation students'], 'We will award grants to first-generation students.'],
  [['rural communities'], 'We will deliver internet to rural communities.'],
  [['veterans'], 'The [Department of Labor](ORG) will open a course for veterans.'],
  [['patients'], 'We will publish a guide to help patients.'],
  [['older workers'], 'We will launch training for older workers.'],
  [[], 'We will sign the treaty.'],
  [[], 'We will travel to [Peru](GPE).'],
  [[], 'We will publish a report to the public record.'],
])('%j: %s', (beneficiaries, sentence) => {
  expect(commitmentIn(sentence).beneficiaries).toEqual(beneficiaries);
});
