/** Where the weights overrule a rule, the verdict says so and names what spoke most. */
import { expect, test } from 'vitest';
import type { UnitVerdict } from '../../../src/model/annotation.ts';
import { read } from './read.ts';

const last = (markdown: string): UnitVerdict | undefined => read(markdown).verdicts.at(-1);

test('a future act that is an effect is weighed out', () => {
  const verdict = last(
    [
      'The Department opened a website for families in May. It was built by forty people.',
      'The site has had 3 million visits. Many of them came from small towns. It is easy to read.',
      'These upgrades to the website will better connect families to the help that they need.',
    ].join('\n\n'),
  );
  expect(verdict).toMatchObject({ class: 'effect', rule: 'weighed-out' });
  expect(verdict?.because[0]).toMatch(/^[a-z ,-]+: .+ \(-\d\.\d\d\)$/u);
});

test('an act that no rule knows is weighed in', () => {
  const verdict = last(
    [
      'Today, the Administration is announcing new actions:\n',
      '- The Department is awarding $40 million to towns.',
      '- The Department will open three offices in June.',
      '- The agency will hire 300 inspectors.',
      '- The agency will publish a plan for ferries.',
      '- The Department will train 500 pilots.',
      '- The notice announces a virtual public hearing on July 18, 2024 and solicits written comments from growers.',
    ].join('\n'),
  );
  expect(verdict).toMatchObject({ class: 'commitment', rule: 'weighed-in' });
  expect(verdict?.because[0]).toMatch(/^[a-z ,-]+: .+ \(\d\.\d\d\)$/u);
});

test('confidence is the probability of a commitment, of what is refused too', () => {
  const { verdicts, promises } = read(
    'The Department will open three offices in June. Prices fell by a third last year.',
  );
  expect(promises[0]?.confidence).toBeGreaterThan(0.8);
  expect(verdicts.at(-1)?.confidence).toBeLessThan(0.2);
});

test.each([
  'Norland will build forty lighthouses along the northern coast.',
  'Northwind pledges to plant 1,000 trees.',
  'Kenya aims to build 200 clinics by 2030.',
  'We are launching a fund.',
])('a plain commitment needs no page around it: %s', (sentence) => {
  expect(last(sentence)).toMatchObject({ class: 'commitment' });
});
