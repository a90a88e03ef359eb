/** The acts of a compound promise: twenty cases written from the definition (issue "Parts"; GUIDELINES section 6). */
import { expect, test } from 'vitest';
import { commitmentIn } from './sentence.ts';

test.each([
  ['fund clinics; train nurses', 'We will fund clinics and train nurses.'],
  ['fund clinics; train nurses; publish results', 'We will fund clinics, train nurses, and publish the results.'],
  ['open office; hire inspectors', 'The [Department of Labor](ORG) will open an office and will hire 300 inspectors.'],
  ['fund clinics; train nurses', 'We agreed to fund clinics and to train nurses.'],
  ['build bridge; repair roads', 'We committed to building a bridge and repairing the roads.'],
  ['review rules; publish guide', 'The Order directs the Secretary of Labor to review the rules and publish a guide.'],
  ['invest $2 billion; create jobs', 'We will invest $2 billion in ports and create 5,000 jobs.'],
  ['convene ministers; sign agreement', 'We will convene ministers in May, and sign an agreement on water by 2026.'],
  ['eliminate tariffs; remove quotas', 'We will eliminate tariffs on fruit; and remove quotas on fish.'],
  ['launch program; award grants', 'The agency will launch a program for ports, and award grants of $2 million.'],
  ['establish council; appoint director', 'We will establish a council and appoint its director.'],
  ['deliver vaccines; train staff', 'We will deliver vaccines to clinics, and also train their staff.'],
  ['expand network; cut costs', 'We will expand the network and cut costs for families.'],
  ['', 'We will fund clinics.'],
  ['', 'We will fund clinics and hospitals.'],
  ['', 'We will launch a program to train nurses and open clinics.'],
  ['', 'We will publish a guide that helps schools and supports teachers.'],
  ['', 'We will provide funding, training, and support for towns.'],
  ['', 'The two agencies will sign an agreement on trade and travel.'],
  ['', 'We will protect rivers by planting trees and closing mines.'],
])('%s: %s', (acts, sentence) => {
  const parts = commitmentIn(sentence).parts.map(({ action, object }) => `${action} ${object}`);
  expect(parts.join('; ')).toBe(acts);
});

test('each part has its own deadline and amounts', () => {
  const { parts } = commitmentIn('We will convene ministers in May, and invest $3 million in ports by 2026.');
  expect(parts).toMatchObject([
    { action: 'convene', deadline: '2024-05-31', amounts: [] },
    { action: 'invest', deadline: '2026-12-31', amounts: [{ value: 3_000_000, unit: 'USD' }] },
  ]);
});
