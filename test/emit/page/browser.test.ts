/** The page as a reader meets it: opened from disk in Chromium, with the mouse, with the keyboard alone, in the dark, on paper. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DocumentRecord } from '../../../src/model/record.ts';
import { parseRecord } from '../../../src/model/record.ts';
import { CHROMIUM, openBrowser, openFile } from '../../browser.ts';
import { EVERY_FORM, factsheet, folderOf } from '../../cli.ts';

const HARBOUR = `---
title: Joint Statement of Kenya and Jordan on Harbours
date: 2030-01-02
source_url: https://example.org/harbour
---

# Piers

1. Kenya will build a pier in Mombasa by the third quarter of 2032.
2. Jordan will lend $20 million to the pier by June 2031.
3. Today, Kenya will open a tide station.

# Plans

4. Kenya and Jordan intend to publish a port plan by the end of 2033.
5. We will not close the old harbour, which gives work to 9,000
   Kenyans.
`;

/** More rows than a page of the table holds. */
const LONG = `Lighthouse Sheet\n\nMarch 4, 2029\n\n${Array.from({ length: 130 }, (_, at) => `Norway will repair lighthouse number ${at + 1} on its coast.`).join('\n\n')}\n`;

const HOSTILE = `---
title: '</script><script>window.pwned = 1</script><img src=x onerror="window.pwned = 2">'
date: 2031-05-06
source_url: 'javascript:window.pwned=3'
---

## <script>window.pwned = 4</script> Section

The <img src=x onerror="window.pwned=5"> Ministry will send <b onclick="window.pwned=6">aid</b> \u2028 </script><script>window.pwned = 7</script> by May 2032.

Read [more](javascript:window.pwned=8) at <iframe src="javascript:parent.pwned=9"></iframe>.
`;

describe.skipIf(CHROMIUM === null)('the page', () => {
  let browser: Browser;
  let dataset: string;
  const index = (): string => join(dataset, 'index.html');
  beforeAll(async () => {
    const input = folderOf({ 'harbour.md': HARBOUR, 'long.txt': LONG, 'deep/odd #1 name.md': HOSTILE });
    dataset = join(input, 'dataset');
    expect(factsheet('run', input, '--out', dataset, ...EVERY_FORM).code).toBe(0);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });
  const open = async (hash = '', options = {}): Promise<Page> => (await openFile(browser, index(), hash, options)).page;

  test('opens from disk, asks for nothing but its own files, and breaks no rule of its own', async () => {
    const { page, errors, requests } = await openFile(browser, index());
    await page.getByRole('table', { name: /^Commitments/u }).waitFor();
    await page.locator('tbody .quote a').first().click();
    await page.getByRole('heading', { name: 'This commitment' }).waitFor();
    expect(errors).toEqual([]);
    expect(requests.filter((address) => !address.startsWith('file://'))).toEqual([]);
  });

  test('filters by every field, and says how many are left', async () => {
    const page = await open();
    const found = page.locator('.found');
    const rows = page.locator('table.commitments tbody tr');
    const cases = [
      ['Actor', 'Jordan', '3 of'],
      ['Section', 'Plans', '2 of'],
      ['Search', 'pier mombasa', '1 of'],
      ['Due from', '2033-01-01', '1 of'],
    ] as const;
    for (const [label, value, count] of cases) {
      await page.getByLabel(label, { exact: true }).fill(value);
      expect(await found.textContent()).toContain(count);
      expect(await rows.count()).toBe(Number.parseInt(count, 10));
      await page.getByRole('button', { name: 'Clear filters' }).click();
    }
    for (const [label, value, column, words] of [
      ['Strength', 'soft', 'strength', /^soft/u],
      ['Status', 'new', 'status', /^new$/u],
      ['Deadline', 'none', 'deadline', /^$/u],
      ['Amount', 'USD', 'amount', /^\$20 million$/u],
    ] as const) {
      await page.getByRole('combobox', { name: label, exact: true }).selectOption(value);
      const cells = await page.locator(`td.${column}`).allTextContents();
      expect(cells).not.toEqual([]);
      expect(cells.filter((cell) => !words.test(cell))).toEqual([]);
      await page.getByRole('button', { name: 'Clear filters' }).click();
    }
    await page.getByLabel('Search').fill('zebra');
    expect(await page.getByText('No commitment fits these filters.').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.locator('.bars').getByRole('button', { name: 'Norway' }).click();
    expect(await page.getByLabel('Actor', { exact: true }).inputValue()).toBe('Norway');
    expect(await found.textContent()).toContain('130 of');
  });

  test('sorts by a heading, both ways, and turns pages', async () => {
    const page = await open('#q=pier');
    const heading = page.getByRole('columnheader', { name: 'Deadline' });
    const deadlines = page.locator('td.deadline');
    await heading.getByRole('button').click();
    expect(await heading.getAttribute('aria-sort')).toBe('ascending');
    expect((await deadlines.allTextContents()).slice(0, 2)).toEqual(['2 Jan 2030', 'June 2031']);
    await heading.getByRole('button').click();
    expect(await heading.getAttribute('aria-sort')).toBe('descending');
    expect((await deadlines.allTextContents())[0]).not.toBe('2 Jan 2030');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    expect(await page.locator('table.commitments tbody tr').count()).toBe(50);
    await page.getByRole('button', { name: 'Next' }).click();
    expect(await page.locator('.pager [role=status]').textContent()).toMatch(/^51 to 100 of 13\d$/u);
  });

  test('a row leads to its words in the text, and back to the same row', async () => {
    const page = await open('#actor=Jordan');
    const quote = 'Jordan will lend $20 million to the pier by June 2031.';
    // Anywhere on the row.
    await page.getByRole('row', { name: quote }).locator('td.strength').click();
    const words = page.locator('.text [aria-current]');
    expect(await words.textContent()).toBe(quote);
    expect(await page.locator('.detail').textContent()).toContain('at the latest 30 June 2031');
    await page.getByRole('link', { name: 'All commitments' }).click();
    expect(await page.getByLabel('Actor', { exact: true }).inputValue()).toBe('Jordan');
    expect(await page.locator(':focus').textContent()).toBe(quote);
  });

  test('every mention is marked in the text, which stands there character by character', async () => {
    const record = recordOf(dataset, 'harbour');
    const page = await open('#d=harbour');
    const text = page.locator('.text');
    await text.waitFor();
    expect(await text.textContent()).toBe(readFileSync(join(dataset, 'documents/harbour.txt'), 'utf8'));
    // A mark is cut where another begins inside it.
    const marks = async (kind: string): Promise<string> =>
      (await page.locator(`.text mark.${kind}`).allTextContents()).join('');
    const words = (found: readonly { readonly start: number; readonly text: string }[]): string =>
      [...found]
        .sort((a, b) => a.start - b.start)
        .map((one) => one.text)
        .join('');
    expect(await marks('name')).toBe(words(record.entities.flatMap(({ mentions }) => mentions)));
    expect(await marks('date')).toBe(words(record.dates));
    expect(await marks('amount')).toBe(words(record.quantities));
    expect(await marks('amount')).toMatch(/9,000\s+Kenyans/u);
    expect(await page.locator('.text a.commitment').allTextContents()).toEqual(
      record.commitments.map((one) => one.text),
    );
  });

  test('each commitment has a link and a citation that can be pasted', async () => {
    const { id } = recordOf(dataset, 'harbour').commitments[1] ?? { id: '' };
    const page = await open(`#c=${id}`);
    const quote = 'Jordan will lend $20 million to the pier by June 2031.';
    expect(await page.locator('.text [aria-current]').textContent()).toBe(quote);
    const paste = async (name: string): Promise<unknown> => {
      await page.locator('.detail').getByRole('button', { name }).click();
      await page.getByText(/copied\./u).waitFor();
      return page.evaluate('navigator.clipboard.readText()');
    };
    expect(await paste('Copy link')).toMatch(new RegExp(`index\\.html#c=${id}$`, 'u'));
    expect(await paste('Copy as citation')).toMatch(
      /^Kenya and Jordan, “Joint Statement of Kenya and Jordan on Harbours”, 2 January 2030, paragraph 2: “Jordan will lend \$20 million to the pier by June 2031\.” https:\/\/example\.org\/harbour#:~:text=/u,
    );
    expect(
      await (await open('#c=commitment-gone')).getByRole('heading', { name: 'Not in this dataset' }).isVisible(),
    ).toBe(true);
  });

  test('the keyboard alone does it all', async () => {
    const page = await open();
    const { keyboard } = page;
    await page.locator('tbody .quote a').first().waitFor();
    await keyboard.press('/');
    await keyboard.type('joint statement');
    expect(await page.locator('.found').textContent()).toContain('5 of');
    for (let presses = 0; presses < 60 && !(await page.locator('tbody .quote a:focus').count()); presses++)
      await keyboard.press('Tab');
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    expect(await page.locator(':focus').textContent()).toBe(await page.locator('tbody .quote a').nth(2).textContent());
    // The other rows are no stops of the tab key.
    expect(await page.locator('tbody .quote a[tabindex="0"]').count()).toBe(1);
    const quote = await page.locator(':focus').textContent();
    await keyboard.press('c');
    await page.getByText('Citation copied.').waitFor();
    await keyboard.press('Enter');
    expect(await page.locator('.text [aria-current]').textContent()).toBe(quote);
    await keyboard.press('j');
    const chosen = page.locator('.text [aria-current]');
    await expect.poll(() => chosen.textContent()).not.toBe(quote);
    const next = await chosen.textContent();
    await keyboard.press('Escape');
    expect(await page.locator('tbody .quote a:focus').textContent()).toBe(next);
    // Filters that leave nothing, and then something again, do not take the focus from who types them.
    await keyboard.press('/');
    await keyboard.type(' zzz');
    await page.locator('.empty').waitFor();
    for (let presses = 0; presses < 4; presses++) await keyboard.press('Backspace');
    await page.locator('tbody .quote a').first().waitFor();
    expect(await page.locator('#search:focus').count()).toBe(1);
  });

  test('the timeline draws a quarter three months wide, and leaves out the day of the document itself', async () => {
    const page = await open('#q=harbour');
    const width = async (title: string): Promise<number> =>
      Number(
        await page
          .locator('.due', { has: page.locator('title', { hasText: title }) })
          .locator('rect')
          .getAttribute('width'),
      );
    const [month, quarter, year] = [await width('June 2031'), await width('Q3 2032'), await width('2033')];
    expect(quarter / month).toBeGreaterThan(2.8);
    expect(quarter / month).toBeLessThan(3.4);
    expect(year / quarter).toBeGreaterThan(3.8);
    expect(await page.locator('.timeline').textContent()).toContain(
      '1 commitment due on the day of the document itself not shown.',
    );
    await page.locator('.due').first().click();
    expect(await page.locator('.found').textContent()).toContain('1 of');
  });

  test('is dark where the reader wants it dark', async () => {
    const colours = async (colorScheme: 'light' | 'dark'): Promise<unknown> =>
      (await open('', { colorScheme })).evaluate('getComputedStyle(document.documentElement).backgroundColor');
    expect(await colours('light')).toBe('rgb(255, 255, 255)');
    expect(await colours('dark')).toBe('rgb(22, 24, 27)');
  });

  test('prints every row that the filters leave, without controls, and says which filters', async () => {
    const page = await open('#actor=Norway');
    await page.emulateMedia({ media: 'print' });
    await page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
    await expect.poll(() => page.locator('table.commitments tbody tr').count()).toBe(130);
    expect(await page.locator('.filters').isVisible()).toBe(false);
    expect(await page.locator('.printed').innerText()).toContain('actor: Norway');
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
  });

  test('shows the latest changes where there are some', async () => {
    const input = folderOf({ 'harbour.md': HARBOUR });
    const [prior, out] = [join(input, 'prior'), join(input, 'out')];
    factsheet('run', input, '--out', prior, ...EVERY_FORM);
    const now = folderOf({ 'harbour.md': HARBOUR.replace('June 2031', 'June 2034') });
    factsheet('run', now, '--out', out, '--prior', prior, ...EVERY_FORM);
    const { page } = await openFile(browser, join(out, 'index.html'));
    const changes = page.locator('.changes');
    await changes.waitFor();
    expect(await changes.textContent()).toContain('deadline');
    await changes.getByRole('link', { name: /Jordan will lend/u }).click();
    expect(await page.locator('.text .at').textContent()).toContain('June 2034');
  });

  test('nothing of a document runs or is linked', async () => {
    const { page, errors } = await openFile(browser, index(), '#q=ministry');
    await page.locator('tbody .quote a').first().click();
    await page.locator('.text').waitFor();
    expect(await page.evaluate('window.pwned')).toBeUndefined();
    expect(
      await page.locator('img, iframe, object, #app script, [onclick], [onerror], a[href^="javascript:" i]').count(),
    ).toBe(0);
    expect(await page.locator('h1').textContent()).toContain('</script><script>window.pwned = 1</script>');
    expect(await page.locator('.text').textContent()).toBe(
      readFileSync(join(dataset, 'documents/deep/odd #1 name.txt'), 'utf8'),
    );
    // What would come in all the same is stopped by the page's policy.
    await page.evaluate(
      `document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="window.pwned = 1"><a id="try" href="javascript:window.pwned=2">x</a>')`,
    );
    await page.locator('#try').click();
    expect(await page.evaluate('window.pwned')).toBeUndefined();
    expect(errors.some((error) => error.includes('Content Security Policy'))).toBe(true);
  });

  test('an address loads no file that the index does not list', async () => {
    const { page, requests } = await openFile(browser, index(), '#d=../../../evil');
    await page.getByRole('heading', { name: 'Not in this dataset' }).waitFor();
    expect(requests.filter((address) => address.includes('evil.js'))).toEqual([]);
  });

  describe.each(['light', 'dark'] as const)('no barrier that axe knows, in %s', (colorScheme) => {
    test.each([
      ['the table', '#q=harbours', 1280],
      ['the table with filters', '#actor=Norway&strength=firm&document=long&q=13', 1280],
      ['no row', '#q=zebra', 1280],
      ['a document', '#d=harbour', 1280],
      ['a phone', '#q=harbours', 390],
    ])('%s', async (_, hash, width) => {
      const page = await open(hash, { colorScheme, viewport: { width, height: 900 } });
      await page.locator('h1').waitFor();
      if (hash.startsWith('#d')) await page.locator('.text a.commitment').nth(1).click();
      await page.evaluate(axe.source);
      const found = await page.evaluate<axe.AxeResults>('axe.run()');
      expect(found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    });
  });
});

function recordOf(dataset: string, id: string): DocumentRecord {
  const record = parseRecord(readFileSync(join(dataset, `documents/${id}.json`), 'utf8'));
  if (!record) throw new Error(`No record ${id}.`);
  return record;
}
