/** Every rule's own examples: each `yes` gives exactly one match with its value, each `no` gives none. */
import { describe, expect, test } from 'vitest';
import { DATE_RULES } from '../src/extract/dates/index.ts';
import { FORM_RULES } from '../src/extract/entities/rules.ts';
import { QUANTITY_RULES } from '../src/extract/quantities/index.ts';
import { PER_RULES } from '../src/normalize/amount-per.ts';
import { ROLE_RULES } from '../src/normalize/amount-roles.ts';
import { applyRules, type Found, type Rule } from '../src/rules/rule.ts';

interface RuleList {
  readonly list: string;
  readonly rules: readonly (Pick<Rule<object, never>, 'name' | 'yes' | 'no'> & {
    readonly find: (phrase: string) => Found<object>[];
  })[];
}

/** `given` is what the rules' `make` gets beside the match. */
function ruleList<Value extends object, Given>(
  list: string,
  rules: readonly Rule<Value, Given>[],
  given: Given,
): RuleList {
  return {
    list,
    rules: rules.map((rule) => ({ ...rule, find: (phrase: string) => applyRules([rule], phrase, given) })),
  };
}

/** One line for each list of rules that the project has. */
const LISTS: readonly RuleList[] = [
  ruleList('forms of names', FORM_RULES, undefined),
  ruleList('dates', DATE_RULES, { anchor: '2024-03-15' }),
  ruleList('quantities', QUANTITY_RULES, undefined),
  ruleList('amount-roles', ROLE_RULES, undefined),
  ruleList('amount-per', PER_RULES, undefined),
];

describe.each(LISTS)('$list', ({ rules }) => {
  describe.each(rules)('$name', (rule) => {
    test('has at least two examples that it takes, and one that it leaves', () => {
      expect(rule.yes.length).toBeGreaterThanOrEqual(2);
      expect(rule.no.length).toBeGreaterThanOrEqual(1);
    });
    test.each(rule.yes)('yes: %s', (phrase, value) => {
      const found = rule.find(phrase);
      expect(found).toHaveLength(1);
      if (typeof value === 'string') expect(phrase.slice(found[0]?.start, found[0]?.end)).toBe(value);
      else expect(found[0]?.value).toMatchObject(value);
    });
    test.each(rule.no)('no: %s', (phrase) => {
      expect(rule.find(phrase)).toEqual([]);
    });
  });
});

test('rule names are unique', () => {
  const names = LISTS.flatMap(({ rules }) => rules.map((rule) => rule.name));
  expect(new Set(names).size).toBe(names.length);
});
