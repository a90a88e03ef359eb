/** Every verdict rule's own examples: the last unit but a list's copy is judged by the rule, or is not. */
import { describe, expect, test } from 'vitest';
import { VERDICT_RULES } from '../../../src/extract/commitments/rules/index.ts';
import { asMarkdown, rulesOf } from './read.ts';

describe.each(VERDICT_RULES)('$name', ({ name, yes, no }) => {
  test.each(yes)('yes: %s', (example) => {
    expect(rulesOf(asMarkdown(example))).toContain(name);
  });
  test.each(no)('no: %s', (example) => {
    expect(rulesOf(asMarkdown(example))).not.toContain(name);
  });
});

test('each rule has two examples that it fits, and but the last one that it does not', () => {
  for (const rule of VERDICT_RULES.slice(0, -1)) {
    expect(rule.yes.length, rule.name).toBeGreaterThanOrEqual(2);
    expect(rule.no.length, rule.name).toBeGreaterThanOrEqual(1);
  }
});
