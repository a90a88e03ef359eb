import { expect, test } from 'vitest';
import { addDays, addMonths, isDay, isoDay, isoWeekOf, lastOfMonth, weekdayOf } from '../../src/model/day.ts';

test('a day that the calendar has not is null', () => {
  expect(isoDay(2024, 2, 29)).toBe('2024-02-29');
  expect(isoDay(2023, 2, 29)).toBeNull();
  expect(isoDay(2023, 13, 1)).toBeNull();
  expect(isoDay(99, 1, 1)).toBe('0099-01-01');
});

test('only whole ISO days are days', () => {
  expect(['2024-02-29', '2023-02-29', '2024-2-9', '2024-02-29T00:00Z', ''].map(isDay)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});

test('days are added over months, years and leap days', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  expect(addDays('2025-01-01', -1)).toBe('2024-12-31');
  expect(addDays('2025-03-31', 180)).toBe('2025-09-27');
});

test('months are added to the same day, or the last one of a shorter month', () => {
  expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
  expect(addMonths('2024-03-15', -15)).toBe('2022-12-15');
  expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
});

test('weeks are those of ISO 8601: they begin on Monday, and the first has the first Thursday', () => {
  expect(weekdayOf('2024-03-15')).toBe(5);
  expect(['2026-01-01', '2024-12-31', '2021-01-03', '2022-04-06'].map(isoWeekOf)).toEqual([
    '2026-W01',
    '2025-W01',
    '2020-W53',
    '2022-W14',
  ]);
});

test('a month ends on its last day', () => {
  expect([lastOfMonth(2024, 2), lastOfMonth(2023, 2), lastOfMonth(2023, 12)]).toEqual([
    '2024-02-29',
    '2023-02-28',
    '2023-12-31',
  ]);
});
