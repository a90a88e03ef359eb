import { expect, test } from 'vitest';
import { factsheet, folderOf } from '../cli.ts';

test('gold that cannot be read is named', () => {
  const { code, stderr } = factsheet('eval', folderOf({ 'a.txt': 'Words.\n', 'a.gold.json': '{"sections": [' }));
  expect(code).toBe(2);
  expect(stderr).toMatch(/^factsheet: .*a\.gold\.json cannot be read: /u);
});

test('an unknown layer is refused with the likely one', () => {
  const gold = folderOf({ 'a.txt': 'Words.\n', 'a.gold.json': '{}' });
  expect(factsheet('eval', gold, '--seen', '--errors', 'entities')).toMatchObject({ code: 0 });
  const { code, stderr } = factsheet('eval', gold, '--seen', '--errors', 'entitys');
  expect(code).toBe(2);
  expect(stderr).toContain('Unknown layer "entitys" in --errors. Available: sections, ');
  expect(stderr).toContain('Did you mean "entities"?');
});
