import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../src/ingest/html/index.ts';
import { DEFAULT_OPTIONS } from '../../../src/ingest/options.ts';
import type { Block } from '../../../src/model/block.ts';
import { toSource } from '../../../src/model/text-map.ts';

const read = (page: string) => readHtml(page, DEFAULT_OPTIONS);
const blocksOf = (body: string): readonly Block[] => read(`<!DOCTYPE html><main>${body}</main>`).blocks;
const shapes = (body: string): string[] =>
  blocksOf(body).map(({ kind, level, depth, marker, plain }) =>
    [`${kind}${level || ''}`, depth || '', marker ?? '', plain].filter((part) => part !== '').join(' '),
  );

describe('blocks', () => {
  test.each([
    [
      'headings and paragraphs',
      '<h2>Ports</h2><p>We will act.</p>Bare text.<div>A division.</div>',
      ['heading2 Ports', 'paragraph We will act.', 'paragraph Bare text.', 'paragraph A division.'],
    ],
    ['a heading of two lines is one', '<h1>Fact sheet:<br>Ports</h1>', ['heading1 Fact sheet: Ports']],
    [
      'lists in lists, numbered as they say',
      '<ol start="3"><li>One<ul><li>Two</li></ul>Rest</li><li value="7"><p>Three</p><p>Four</p></li></ol>',
      ['item 1 3. One', 'item 2 • Two', 'paragraph 1 Rest', 'item 1 7. Three', 'paragraph 1 Four'],
    ],
    [
      'letters and Roman numerals',
      '<ol type="a"><li>One</li></ol><ol type="I"><li>x</li><li>y</li><li>z</li><li>Two</li></ol>',
      ['item 1 a. One', 'item 1 I. x', 'item 1 II. y', 'item 1 III. z', 'item 1 IV. Two'],
    ],
    [
      'cells',
      '<table><caption>Money</caption><tr><th>Region<td>Share<tr><td>North</td><td><p>$5</p></td></table>',
      ['cell Money', 'cell Region', 'cell Share', 'cell North', 'cell $5'],
    ],
    [
      'a table that lays out the page',
      '<table><tr><td><p>We will act.</p><p>You will see.</p><ul><li>Soon</li></ul></td></tr></table>',
      ['paragraph We will act.', 'paragraph You will see.', 'item 1 • Soon'],
    ],
    [
      'quotations',
      '<blockquote><p>We will act.</p><ul><li>Soon</li></ul></blockquote>',
      ['quotation We will act.', 'item 1 • Soon'],
    ],
    [
      'line breaks part lines, a lower-case word goes on',
      '<p>Name<br>Other name<br>and so on<br><br>Next</p>',
      ['paragraph Name', 'paragraph Other name and so on', 'paragraph Next'],
    ],
    ['line ends of the file are spaces', '<p>We\n\n  will\tact.</p>', ['paragraph We will act.']],
    [
      'line ends of preformatted text are lines',
      '<pre>\nHARBOURS\n\nWe will act.\n\n- Soon\n- Later\n</pre>',
      ['paragraph HARBOURS', 'paragraph We will act.', 'item 1 - Soon', 'item 1 - Later'],
    ],
    ['definitions', '<dl><dt>Pier<dd>Where ships lie.</dl>', ['paragraph Pier', 'paragraph Where ships lie.']],
    [
      'marks of footnotes are no words',
      '<p>We will act.<sup><a href="#_ftn1">[1]</a></sup> Soon.</p><p><a href="#_ftnref1">[1]</a> In May.</p>',
      ['paragraph We will act. Soon.', 'paragraph In May.'],
    ],
    [
      'what is left open or closed wrongly',
      '<p>We <b>will <i>act</b> now</i><p>Soon</div></p>Later',
      ['paragraph We will act now', 'paragraph Soon', 'paragraph Later'],
    ],
    [
      'programs, styles and controls',
      '<p>We will<script>alert("x")</script> act.<style>p{}</style></p><button>Go</button><select><option>One</select><template><p>No</p></template>',
      ['paragraph We will act.'],
    ],
  ])('%s', (_, body, expected) => {
    expect(shapes(body)).toEqual(expected);
  });

  test('marks, by element and by style', () => {
    const [block] = blocksOf(
      '<p><b>Ports:</b> we <a href="/a?b=1&amp;c">will</a> <span style="font-weight: 700">act</span>, <b style="font-weight:normal">soon</b> <u>x</u>.</p>',
    );
    const marks = block?.marks.map(({ kind, url, start, end }) => [kind, block.plain.slice(start, end), url]);
    expect(marks).toEqual([
      ['strong', 'Ports:', null],
      ['link', 'will', '/a?b=1&c'],
      ['strong', 'act', null],
      ['underline', 'x', null],
    ]);
  });

  test('bold around blocks is bold in each', () => {
    const blocks = blocksOf('<strong><p>One</p><p>Two</p></strong><p>Three</p>');
    expect(blocks.map(({ marks }) => marks.length)).toEqual([1, 1, 0]);
  });

  test('links are told from the address of the page', () => {
    const page =
      '<base href="https://a.example/x/"><main><p><a href="../y">Here</a> <a href="javascript:go()">there</a></p></main>';
    expect(read(page).blocks[0]?.marks.map(({ url }) => url)).toEqual(['https://a.example/y']);
  });
});

describe('positions', () => {
  test.each([
    ['named references', 'will&nbsp;provide &pound;5&thinsp;m &amp; act', 'provide £5', 'provide &pound;5'],
    ['numeric references', '&#8220;We will&#x201D; act', '"We will"', '&#8220;We will&#x201D;'],
    ['numbers that browsers mend', 'Norland&#146;s plan', "Norland's", 'Norland&#146;s'],
    ['references without a semicolon', 'R&ampD &copy2031 &notit;', 'R&D', 'R&ampD'],
    ['what is no reference', 'A & B &x; &unknown; &Alpha C', 'B &x; &unknown; &Alpha', 'B &x; &unknown; &Alpha'],
    ['two characters of one reference', 'a &NotEqualTilde; b', 'b', 'b'],
    ['Windows line ends', 'We\r\nwill\r\n  act now', 'will act', 'will\r\n  act'],
    ['tags that are ignored', 'We</font> will</b> act', 'will act', 'will</b> act'],
    ['tags and comments', 'We <b>wi</b>ll<!-- not --> act', 'will act', 'wi</b>ll<!-- not --> act'],
    ['astral and combining characters', '😀 e\u0301t&eacute; 😀x', '😀x', '😀x'],
    [
      'soft hyphens and zero-width spaces',
      'har\u00ADbour&shy;s &ZeroWidthSpace;act',
      'harbours',
      'har\u00ADbour&shy;s',
    ],
  ])('%s', (_, html, words, expected) => {
    const page = `<!DOCTYPE html>\r\n<title>&amp;</title><main><p>${html}</p></main>`;
    const [block] = read(page).blocks;
    const start = block?.plain.indexOf(words) ?? -1;
    expect(start, block?.plain).toBeGreaterThanOrEqual(0);
    const span = toSource(block?.map ?? [], { start, end: start + words.length });
    expect(page.slice(span.start, span.end)).toBe(expected);
  });

  test('text that the parser moves out of a table keeps its words', () => {
    const { blocks } = read('<main><table>We will<tr><td>North</td></tr> act.</table></main>');
    expect(blocks.map(({ plain }) => plain)).toEqual(['We will act.', 'North']);
  });

  /** Every way to write words: the words that come out stand, in order, in the stretch of the page that they are told to come from. */
  test('hold for whatever is written', () => {
    const piece = fc.constantFrom(
      'will',
      ' ',
      '&amp;',
      '&nbsp;',
      '&#65;',
      '&lt',
      '&copy',
      '&',
      '<b>',
      '</b>',
      '</font>',
      '<br>',
      '<p>',
      '</p>',
      '<td>',
      '<table>',
      '</table>',
      '<li>',
      '<ul>',
      '\r\n',
      '\r',
      '\0',
      '<',
      '>',
      '😀',
      'é',
      '"',
      '<!--',
      '-->',
      '<script>',
      '<a href="',
      'We act.',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const page = pieces.join('');
        for (const { plain, map } of read(page).blocks) {
          const span = toSource(map, { start: 0, end: plain.length });
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(page.length);
          for (const word of plain.match(/will|We act/gu) ?? [])
            expect(page.slice(span.start, span.end)).toContain(word);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('what is lost is told', () => {
  test.each([
    ['image-text', '<img src="a.png" alt="Chart of the money by region">'],
    ['caption-left-out', '<figure><img src="a.png"><figcaption>The piers at night.</figcaption></figure>'],
    ['embedded-content', '<iframe src="https://a.example/film"></iframe>'],
    ['hidden-text', '<p hidden>We will not act.</p>'],
    ['hidden-text', '<p style="display: none">We will not act.</p>'],
    ['hidden-text', '<p aria-hidden="true">We will not act.</p>'],
    ['hidden-text', '<span class="sr-only">We will not act.</span>'],
    ['merged-cells', '<table><tr><td rowspan="2">North</td><td>$5</td></tr></table>'],
  ])('%s: %s', (code, lost) => {
    const page = `<main><p>We will act.</p>${lost}</main>`;
    const { blocks, problems } = read(page);
    expect(blocks.map(({ plain }) => plain).join(' ')).not.toMatch(/not act|piers/u);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(page.slice(problems[0]?.start ?? 0, problems[0]?.end ?? 0)).toContain(
      code === 'merged-cells' ? 'rowspan' : lost.slice(0, 4).replace('<fig', '<figcaption'),
    );
  });

  test('but what many are of is counted', () => {
    const { problems } = read(`<main><p>We will act.</p>${'<img alt="A pier at night">'.repeat(30)}</main>`);
    expect(problems).toHaveLength(20);
    expect(problems.at(-1)?.message).toContain('10 more');
  });
});

describe('limits', () => {
  const TEXT = '<p>We will act.</p>';

  test.each([
    ['a hundred thousand divisions', '<div>'.repeat(100_000)],
    ['a hundred thousand quotations', '<blockquote>'.repeat(100_000)],
    [
      'open fonts that every paragraph would repeat',
      Array.from({ length: 500 }, (_, i) => `<p><font size="${i}">x`).join(''),
    ],
  ])('%s are read as far as the limit, and told', (_, deep) => {
    const page = `<main>${TEXT}${deep}deep</main>`;
    const { blocks, problems } = read(page);
    expect(blocks[0]?.plain).toBe('We will act.');
    expect(problems).toMatchObject([{ code: 'nested-too-deep', severity: 'error', end: page.length }]);
    expect(problems[0]?.start).toBeGreaterThan(TEXT.length);
  });

  test('a limit that is raised beyond what can be read is a problem, too', () => {
    const { problems } = readHtml('<div>'.repeat(50_000), { ...DEFAULT_OPTIONS, 'max-nesting': 1e6 });
    expect(problems).toMatchObject([{ code: 'nested-too-deep' }]);
  });

  test.each([
    ['one line of a megabyte', `<p>${'We will act. '.repeat(80_000)}`],
    ['many tags', '<b>x</b> '.repeat(30_000)],
    ['many items left open', '<li>x'.repeat(20_000)],
    ['many attributes', `<p ${Array.from({ length: 20_000 }, (_, i) => `a${i}=1`).join(' ')}>x`],
    ['many open comments', '<!--'.repeat(50_000)],
    ['many open tags', '<a<'.repeat(50_000)],
    ['many references', '<p>&amp;&#38;&amp'.repeat(20_000)],
    ['many quotes', `<p title='${'"\''.repeat(50_000)}`],
  ])('%s is read', (_, page) => {
    expect(read(page).problems).toEqual([]);
  });
});
