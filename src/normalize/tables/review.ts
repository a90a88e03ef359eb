/** The table `review`: what a person should look at, the most doubtful first, with room to say what is right. */
import type { CommitmentRecord, DecisionRecord, UnitRecord } from '../../model/record.ts';
import { VERDICTS } from '../../model/decision.ts';
import { defineTable, type Column, type Table, type Value } from '../../model/table.ts';
import { amountWords } from './commitment-members.ts';
import { HIGH } from './confidence.ts';
import { ownColumns } from './own.ts';
import { lineColumn } from './place.ts';
import {
  documentColumn,
  idColumn,
  linkColumn,
  quoteColumn,
  ruleColumn,
  sectionPathColumn,
  titleColumn,
  toDocument,
  type Row,
  type Tabled,
} from './row.ts';

/** From here on a refused unit is a near miss: of a hundred such, so many and more are commitments. */
const NEAR_MISS = 0.15;

/** Fields that are wrong most often: these have a column to correct them in. A file of decisions may have the others too. */
const OFTEN_CORRECTED = ['actors', 'deadline', 'amounts', 'strength', 'status'];

interface Doubtful {
  readonly unit: UnitRecord;
  readonly before: string;
  readonly after: string;
  readonly commitment: CommitmentRecord | null;
  readonly decision: DecisionRecord | null;
}

const FOUND = ['commitment', 'near-miss', 'none'] as const;

function foundOf({ commitment, unit }: Doubtful): (typeof FOUND)[number] {
  if (commitment) return 'commitment';
  return unit.confidence >= NEAR_MISS ? 'near-miss' : 'none';
}

/** What nobody has decided and the tool is not sure of, and what somebody has decided. */
function doubtful(from: Tabled): Row<Doubtful>[] {
  const { units, commitments } = from.record;
  const commitmentOf = new Map(commitments.map((commitment) => [commitment.id, commitment]));
  return units.flatMap((unit, index) => {
    const commitment = commitmentOf.get(unit.id) ?? null;
    const decision = from.decisions.get(unit.id) ?? null;
    const inDoubt = commitment ? commitment.confidence < HIGH : unit.confidence >= NEAR_MISS;
    if (!decision && !inDoubt) return [];
    const [before, after] = [units[index - 1]?.quote ?? '', units[index + 1]?.quote ?? ''];
    return [{ from, item: { unit, before, after, commitment, decision } }];
  });
}

type Given = Column<Row<Doubtful>>;

/** A column of the unit that is looked at. */
function ofUnit(column: Column<Row<UnitRecord>>): Given {
  return { ...column, of: ({ item, from }) => column.of({ item: item.unit, from }) };
}

function ofCommitment(
  column: Pick<Given, 'name' | 'type' | 'description'>,
  of: (found: CommitmentRecord) => Value,
): Given {
  return { ...column, of: ({ item }) => (item.commitment ? of(item.commitment) : null) };
}

const correctedColumns = OFTEN_CORRECTED.map((field): Given => ({
  name: `corrected_${field}`,
  type: 'string',
  description: `What is right, where ${field} is wrong; \`none\` where there is none.`,
  of: ({ item }) => item.decision?.corrected[field] ?? null,
}));

const COLUMNS: readonly Given[] = [
  {
    name: 'decision',
    type: 'string',
    description: 'accept: it is a commitment; reject: it is none; add: it is one, though the tool took it for none.',
    values: VERDICTS,
    of: ({ item }) => item.decision?.decision ?? null,
  },
  {
    name: 'note',
    type: 'string',
    description: 'What a person notes on it.',
    of: ({ item }) => item.decision?.note ?? null,
  },
  {
    name: 'found',
    type: 'string',
    description: 'What the tool takes it for, decisions heard: a near miss is none, though not surely.',
    values: FOUND,
    of: ({ item }) => foundOf(item),
  },
  {
    name: 'confidence',
    type: 'number',
    description: 'How likely it is a commitment, from 0 to 1, by what was learned from documents read by hand.',
    of: ({ item }) => item.unit.confidence,
  },
  { name: 'before', type: 'string', description: 'The sentence before it.', of: ({ item }) => item.before },
  ofUnit(quoteColumn),
  { name: 'after', type: 'string', description: 'The sentence after it.', of: ({ item }) => item.after },
  ofCommitment({ name: 'actors', type: 'list', description: 'Who is bound.' }, ({ actors }) => actors),
  ofCommitment({ name: 'deadline', type: 'date', description: 'By when.' }, ({ deadline }) => deadline),
  ofCommitment({ name: 'amounts', type: 'list', description: 'With how much.' }, ({ amounts }) =>
    amounts.map(amountWords),
  ),
  ofCommitment({ name: 'strength', type: 'string', description: 'firm or soft.' }, ({ strength }) => strength),
  ofCommitment(
    { name: 'status', type: 'string', description: 'new, continuing or reaffirmed.' },
    ({ status }) => status,
  ),
  ...correctedColumns,
  ofUnit(sectionPathColumn),
  titleColumn,
  ofUnit(linkColumn),
  ofUnit(lineColumn),
  documentColumn,
  ofUnit(idColumn),
  ofUnit(ruleColumn),
];

const place = (name: string): number => COLUMNS.findIndex((column) => column.name === name);
const [DECISION, FOUND_AS, CONFIDENCE, DOCUMENT, LINE] = [
  place('decision'),
  place('found'),
  place('confidence'),
  place('document'),
  place('line'),
];

/** Commitments that nobody has decided, the least sure first; near misses, the likeliest first; then what is decided. */
function mostDoubtfulFirst(a: readonly Value[], b: readonly Value[]): number {
  const confidence = (row: readonly Value[]): number => Number(row[CONFIDENCE]);
  const group = (row: readonly Value[]): number => {
    if (row[DECISION] !== null || confidence(row) >= HIGH) return 2;
    return row[FOUND_AS] === 'commitment' ? 0 : 1;
  };
  const sure = (row: readonly Value[]): number => confidence(row) * (group(row) === 1 ? -1 : 1);
  const document = (row: readonly Value[]): string => String(row[DOCUMENT]);
  return (
    group(a) - group(b) ||
    sure(a) - sure(b) ||
    (document(a) < document(b) ? -1 : document(a) > document(b) ? 1 : 0) ||
    Number(a[LINE]) - Number(b[LINE])
  );
}

/** `own`: names of the columns that are the user's own. */
export function reviewTable(own: readonly string[]): Table<Tabled> {
  return defineTable<Tabled, Row<Doubtful>>({
    name: 'review',
    description:
      'What a person should look at: the commitments that the tool is least sure of, near misses, and what was decided.',
    key: ['id'],
    foreignKeys: [...toDocument, { field: 'id', table: 'units', key: 'id' }],
    rows: doubtful,
    order: mostDoubtfulFirst,
    columns: [...COLUMNS, ...ownColumns(own, (row: Row<Doubtful>) => row.item.decision)],
  });
}
