/** Every rule's own examples: each `yes` gives exactly one match with its value, each `no` gives none. */
import { describe, expect, test } from 'vitest';
import { applyRules, type Rule } from '../src/rules/rule.ts';

/** One line for each list of rules that the project has, with what its `make` is given. */
const LISTS: readonly {
  readonly list: string;
  readonly rules: readonly Rule<object, never>[];
  readonly given: never;
}[] = [];

describe.each(LISTS)('$list', ({ rules, given }) => {
  describe.each(rules)('$name', (rule) => {
    test.each(rule.yes)('yes: %s', (phrase, value) => {
      const found = applyRules([rule], phrase, given);
      expect(found).toHaveLength(1);
      if (typeof value === 'string') expect(phrase.slice(found[0]?.start, found[0]?.end)).toBe(value);
      else expect(found[0]?.value).toMatchObject(value);
    });
    test.each(rule.no)('no: %s', (phrase) => {
      expect(applyRules([rule], phrase, given)).toEqual([]);
    });
  });
});

test('rule names are unique', () => {
  const names = LISTS.flatMap(({ rules }) => rules.map((rule) => rule.name));
  expect(new Set(names).size).toBe(names.length);
});
