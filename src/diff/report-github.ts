/** The changes as workflow commands of GitHub Actions: annotations at the lines of the newer source. */
import type { Change, Diff } from '../model/change.ts';
import { describe, headline, shorten, who } from './describe.ts';
import { bySource, documentNews, verdict } from './summary.ts';

const LEVELS = { major: 'error', minor: 'warning', cosmetic: 'notice' } as const;

/** GitHub shows no more than this of a message. */
const MESSAGE_LENGTH = 4000;

/** `folder`: what the paths of the sources are relative to; the runner looks for files from the root of the repository. */
export function reportGithub(diff: Diff, folder = ''): string {
  const paths = new Map(diff.documents.map((document) => [document.id, document]));
  const pathOf = (id: string): string => {
    const path = paths.get(id)?.new ?? paths.get(id)?.old ?? '';
    return folder === '' ? path : `${folder}/${path}`;
  };
  const lines = bySource(diff.changes)
    .filter(({ severity }) => severity !== 'cosmetic')
    .map((change) => command(change, pathOf(change.document)));
  const notices = [verdict(diff), ...documentNews(diff.documents)];
  return [...notices.map((notice) => `::notice title=factsheet::${data(notice)}`), ...lines, ''].join('\n');
}

function command(change: Change, path: string): string {
  const actor = who(change);
  const title = `${actor === null ? '' : `${actor}, `}${headline(change)}`;
  const said = [describe(change), change.old && `Was: ${change.old.quote}`, change.new && `Is: ${change.new.quote}`];
  const message = said.filter((part) => part !== null && part !== '').join('\n');
  // What is gone has no line in the newer file: the annotation goes to the file.
  const line = change.new ? `,line=${change.new.line}` : '';
  const place = `file=${property(path)}${line},title=${property(shorten(title, 200))}`;
  return `::${LEVELS[change.severity]} ${place}::${data(shorten(message, MESSAGE_LENGTH))}`;
}

/** Escapes of a message, as the runner reads them. */
function data(text: string): string {
  return text.replace(/%/gu, '%25').replace(/\r/gu, '%0D').replace(/\n/gu, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/gu, '%3A').replace(/,/gu, '%2C');
}
