/** The changes between two versions of one document. */
import { align } from './align.ts';
import { atomFinder, type Atom } from './atoms.ts';
import type {
  Cause,
  Change,
  Direction,
  FieldChange,
  Kind,
  RedlinePart,
  Severity,
  Side,
  Words,
} from '../model/change.ts';
import { classifyCommitment, classifyText } from './classify.ts';
import { cueIndex, readDifference, type Reading } from './difference.ts';
import { directionOf, directionOfWhole } from './direction.ts';
import { passagesOf, sideMaker, tokensOf, type Passage, type Version } from './passage.ts';
import type { Match } from './place.ts';
import { redline, redlineParts } from './redline.ts';
import { gravest } from './severity.ts';
import { tokenize } from './tokens.ts';

export interface DocumentDiff {
  readonly changes: readonly Change[];
  /** What became of each passage: the change is null where it stayed as it was. */
  readonly passages: readonly { readonly match: Match; readonly change: Change | null }[];
  /** Units of both versions, and how many of them differ. */
  readonly units: number;
  readonly changed: number;
}

interface Pair {
  readonly old: Version;
  readonly now: Version;
  readonly cause: Cause;
  readonly severities: Readonly<Record<string, Severity>>;
}

export function diffDocument(pair: Pair): DocumentDiff {
  const old = passagesOf(pair.old);
  const now = passagesOf(pair.now);
  const matches = align(old, now);
  const row = rowMaker(pair);
  const passages = matches.map((match) => {
    const differs = match.relation !== 'equal' || match.moved;
    return { match, change: differs ? row(match) : null };
  });
  return {
    changes: [...documentRows(pair), ...passages.flatMap(({ change }) => change ?? [])],
    passages,
    units: old.length + now.length,
    changed: matches
      .filter((match) => match.relation !== 'equal')
      .reduce((sum, match) => sum + match.old.length + match.now.length, 0),
  };
}

type RowMaker = (match: Match) => Change;

function rowMaker(pair: Pair): RowMaker {
  const oldSide = sideMaker(pair.old);
  const newSide = sideMaker(pair.now);
  const oldReading = readingMaker(pair.old);
  const newReading = readingMaker(pair.now);
  return (match) => {
    const [a] = match.old;
    const [b] = match.now;
    const commitment = commitmentOf(match.old) ?? commitmentOf(match.now);
    const isCommitment = commitment !== null;
    const record = isCommitment ? 'commitment' : (b ?? a)?.unit.kind === 'heading' ? 'section' : 'text';
    const { again } = match;
    const reworded = match.relation === 'modified' && a && b ? reword(oldReading(a), newReading(b)) : null;
    const change = match.relation === 'equal' ? 'moved' : match.relation;
    const kinds: Kind[] = reworded ? [...reworded.kinds, ...(match.moved ? (['moved'] as const) : [])] : [];
    const table = isCommitment ? 'commitment' : 'text';
    const keys = reworded
      ? kinds.map((kind) => (kind === 'wording' && reworded.slight ? 'slip' : kind))
      : [again ? 'again' : change];
    return {
      document: pair.now.record.id,
      record,
      change,
      kinds,
      direction: !isCommitment || again ? 'neutral' : (reworded?.direction ?? directionOfWhole(change)),
      severity: gravest(
        keys.map((key) => `${table}.${key}`),
        pair.severities,
      ),
      lost: reworded?.lost ?? [],
      gained: reworded?.gained ?? [],
      cause: pair.cause,
      redline: reworded?.redline ?? [],
      old: sideOf(oldSide, match.old),
      new: sideOf(newSide, match.now),
      fields: reworded?.fields ?? [],
      lineage: commitment?.id ?? null,
      again,
      actors: [...new Set([...match.old, ...match.now].flatMap((passage) => passage.commitment?.actors ?? []))],
    };
  };
}

function commitmentOf(passages: readonly Passage[]): Passage['commitment'] {
  return passages.find((passage) => passage.commitment)?.commitment ?? null;
}

function sideOf(make: (first: Passage, last?: Passage) => Side, passages: readonly Passage[]): Side | null {
  const [first] = passages;
  return first ? make(first, passages.at(-1)) : null;
}

function readingMaker(version: Version): (passage: Passage) => Reading {
  const atoms: (passage: Passage) => Atom[] = atomFinder(version.record);
  return (passage) => ({
    passage,
    quote: passage.unit.quote,
    tokens: tokensOf(passage),
    atoms: atoms(passage),
    commitment: passage.commitment,
    cue: cueIndex(version.text, passage.commitment, tokensOf(passage)),
  });
}

interface Rewording {
  readonly kinds: readonly Kind[];
  readonly slight: boolean;
  readonly direction: Direction;
  readonly fields: readonly FieldChange[];
  readonly lost: readonly Words[];
  readonly gained: readonly Words[];
  readonly redline: readonly RedlinePart[];
}

function reword(old: Reading, now: Reading): Rewording {
  const stretches = redline(old, now);
  const differences = stretches.filter((stretch) => !stretch.equal).map((stretch) => readDifference(stretch, old, now));
  const committed = old.commitment !== null || now.commitment !== null;
  const verdict = committed ? classifyCommitment(old, now, differences) : classifyText(differences);
  return {
    kinds: verdict.kinds,
    slight: verdict.slight,
    direction: directionOf(verdict.fields, verdict.delivered),
    fields: verdict.fields,
    lost: differences.flatMap((difference) => difference.lost),
    gained: differences.flatMap((difference) => difference.gained),
    redline: redlineParts(stretches, old, now),
  };
}

/** The document's own title and date, compared as words: invisible characters and stamps are nothing. */
function documentRows({ old, now, cause, severities }: Pair): Change[] {
  const words = (text: string | null): string =>
    tokenize(text ?? '')
      .map((token) => token.text)
      .join(' ');
  return (['title', 'date'] as const).flatMap((field): Change[] => {
    const from = old.record.document[field];
    const to = now.record.document[field];
    if (words(from) === words(to)) return [];
    const how = from === null ? 'added' : to === null ? 'dropped' : 'replaced';
    return [
      {
        document: now.record.id,
        record: 'document',
        change: 'modified',
        kinds: [field === 'date' ? 'date' : 'wording'],
        direction: 'neutral',
        severity: gravest([`document.${field}`], severities),
        lost: [],
        gained: [],
        cause,
        redline: [],
        old: null,
        new: null,
        fields: [{ field, from, to, how, days: null, ratio: null }],
        lineage: null,
        again: false,
        actors: [],
      },
    ];
  });
}
