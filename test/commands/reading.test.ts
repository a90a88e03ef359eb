/** Options by which documents are read, on the command line: they go before those of a pipeline file. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { factsheet, folderOf } from '../cli.ts';
import { docx, p, r } from '../ingest/docx/make.ts';
import { lines, pdf } from '../ingest/pdf/make.ts';

const changed = docx(
  p(
    `${r('The port will pay ')}<w:del w:author="Ana"><w:r><w:delText>$5 million</w:delText></w:r></w:del>` +
      `<w:ins w:author="Ana">${r('$3 million')}</w:ins>${r(' for gauges.')}`,
  ),
);
const FOLDER = folderOf({
  'changed.docx': changed,
  'long.pdf': pdf([lines(50, 700, ['The port will build a wall.']), lines(50, 700, ['The port will buy a boat.'])]),
  'reject.yaml': 'stages:\n  - ingest: { tracked: reject }\n  - segment\n',
});

/** The words of each unit of a file. */
function quotes(file: string, ...options: string[]): unknown[] {
  const { stdout } = factsheet('run', join(FOLDER, file), '--format', 'jsonl', '--table', 'units', ...options);
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const row: unknown = JSON.parse(line);
      return typeof row === 'object' && row !== null && 'quote' in row ? row.quote : row;
    });
}

describe('--tracked', () => {
  test.each([
    [[], 'The port will pay $3 million for gauges.'],
    [['--tracked', 'accept'], 'The port will pay $3 million for gauges.'],
    [['--tracked', 'reject'], 'The port will pay $5 million for gauges.'],
    [['--pipeline', join(FOLDER, 'reject.yaml')], 'The port will pay $5 million for gauges.'],
    [['--pipeline', join(FOLDER, 'reject.yaml'), '--tracked', 'accept'], 'The port will pay $3 million for gauges.'],
  ])('%j', (options, quote) => {
    expect(quotes('changed.docx', ...options)).toEqual([quote]);
  });

  test('mark marks both in the text, and quotes what accepting gives', () => {
    const file = join(FOLDER, 'changed.docx');
    const { stdout } = factsheet('run', file, '--format', 'json', '--tracked', 'mark');
    expect(JSON.parse(stdout)).toMatchObject({
      commitments: [
        {
          quote: 'The port will pay $3 million for gauges.',
          text: 'The port will pay {--$5 million--}{++$3 million++} for gauges.',
        },
      ],
    });
  });

  test('explain reads by it, too', () => {
    const explained = factsheet('explain', join(FOLDER, 'changed.docx'), '--tracked', 'reject');
    expect(explained.stdout).toContain('$5 million');
  });
});

test('a limit of the command line is kept to', () => {
  expect(quotes('long.pdf')).toHaveLength(2);
  expect(quotes('long.pdf', '--max-pages', '1')).toEqual(['The port will build a wall.']);
});

test.each([
  ['--max-pages', '0', '--max-pages must be a whole number from 1, but is 0.'],
  ['--max-pages', '1.5', '--max-pages must be a whole number from 1, but is 1.5.'],
  ['--max-megabytes', 'much', '--max-megabytes must be a number above 0, but is NaN.'],
  ['--tracked', 'keep', 'Argument: tracked, Given: "keep", Choices: "accept", "reject", "mark"'],
])('%s %s could not run, and says why', (option, value, message) => {
  const { code, stderr } = factsheet('run', FOLDER, option, value);
  expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
});
