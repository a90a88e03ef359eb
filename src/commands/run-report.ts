/** What a run says on stderr: files that it skipped, documents with errors, and how much was found. */
import { KNOWN_EXTENSIONS, type Inputs } from '../pipeline/inputs.ts';
import type { Plan } from '../pipeline/plan.ts';
import { UsageError } from '../pipeline/usage-error.ts';
import type { Digest } from '../pipeline/digest.ts';
import { count, say, type Talk } from './terminal.ts';

/** Throws a UsageError where nothing is left: an empty run would empty the dataset that stands in `out`. */
export function reportSkipped(talk: Talk, paths: readonly string[], { files, skipped }: Inputs): void {
  if (skipped.length > 0) {
    const shown = skipped.slice(0, 5).join(', ');
    const more = skipped.length > 5 ? ` and ${skipped.length - 5} more` : '';
    say(talk, `Skipped ${count(skipped.length, 'file')} of unknown format: ${shown}${more}.`);
  }
  if (files.length === 0) {
    throw new UsageError(
      `No files of known formats in ${paths.join(', ')}. Give fact sheets that end in ${KNOWN_EXTENSIONS.join(' ')}`,
    );
  }
}

/** Decisions on documents that are no input find no row that could tell of them. */
export function reportStray(talk: Talk, { context }: Plan, { files }: Inputs): void {
  const ids = new Set(files.map(({ id }) => id));
  const stray = [...new Set(context.decisions.rows.map(({ document }) => document))].filter((id) => !ids.has(id));
  if (stray.length === 0) return;
  const shown = stray.slice(0, 5).join(', ');
  const more = stray.length > 5 ? ` and ${stray.length - 5} more` : '';
  say(talk, `Decisions on ${count(stray.length, 'document')} not among the inputs: ${shown}${more}.`);
}

/** `reused`: how many documents are as the last run made them. Gives the exit code: 1 where a document has an error. */
export function reportDocuments(talk: Talk, documents: readonly Digest[], reused: number): number {
  const errors = documents.flatMap(({ path, problems }) =>
    problems.filter(({ severity }) => severity === 'error').map((problem) => ({ path, problem })),
  );
  for (const { path, problem } of errors) {
    process.stderr.write(`${path}: ${problem.message} (${problem.code}) ${problem.hint}\n`);
  }
  const warnings = documents.flatMap(({ problems }) => problems.filter(({ severity }) => severity === 'warning'));
  const commitments = documents.reduce((sum, document) => sum + document.commitments, 0);
  const trouble = [
    errors.length > 0 ? `, ${count(errors.length, 'error')}` : '',
    warnings.length > 0 ? `, ${count(warnings.length, 'warning')} (in the table problems)` : '',
  ].join('');
  const before = reused > 0 ? ` (${reused.toLocaleString('en')} as before)` : '';
  say(talk, `${count(documents.length, 'document')}${before}, ${count(commitments, 'commitment')}${trouble}.`);
  return errors.length > 0 ? 1 : 0;
}
