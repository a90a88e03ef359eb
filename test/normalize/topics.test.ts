import { expect, test } from 'vitest';
import { indexTopics, topicsOf } from '../../src/normalize/topics.ts';
import { NO_USER_WORDS } from '../../src/model/draft.ts';
import { commitmentIn } from './sentence.ts';

const TOPICS = [
  { label: 'Energy', term: 'power grid' },
  { label: 'Energy', term: 'solar' },
  { label: 'Health', term: 'clinic' },
];

test.each([
  [['Health', 'Energy'], 'Clinics get solar roofs.'],
  [['Energy'], 'The POWER GRIDS of two towns.'],
  [[], 'The power of a grid.'],
  [[], 'Solarium and polyclinic.'],
])('%j: %s', (labels, text) => {
  expect(topicsOf(indexTopics(TOPICS), text)).toEqual(labels);
});

test('a commitment carries the topics of the user, and none without them', () => {
  const sentence = 'We will fund clinics.';
  expect(commitmentIn(sentence, { words: { ...NO_USER_WORDS, topics: TOPICS } }).topics).toEqual(['Health']);
  expect(commitmentIn(sentence).topics).toEqual([]);
});
