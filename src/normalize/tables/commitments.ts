/** The table `commitments`: one row a promise. */
import { ACTS, POLARITIES, STATUSES, STRENGTHS, VOICES } from '../../model/annotation.ts';
import type { CommitmentRecord, DecisionRecord } from '../../model/record.ts';
import { defineTable, type Column, type Table } from '../../model/table.ts';
import { amountWords } from './commitment-members.ts';
import { CONFIDENCE_LEVELS, confidenceLevel } from './confidence.ts';
import { ownColumns } from './own.ts';
import { lineColumn, spanColumns } from './place.ts';
import {
  documentColumn,
  eachOf,
  idColumn,
  linkColumn,
  paragraphColumn,
  quoteColumn,
  ruleColumn,
  sectionPathColumn,
  titleColumn,
  toDocument,
  type Row,
  type Tabled,
} from './row.ts';

const REVIEWS = ['accepted', 'corrected', 'added'] as const;
const PRECISIONS = ['day', 'month', 'quarter', 'year', 'decade', 'fiscal-year', 'relative'];

/** `own`: names of the columns that are the user's own. */
export function commitmentsTable(own: readonly string[]): Table<Tabled> {
  return defineTable<Tabled, Row<CommitmentRecord>>({
    name: 'commitments',
    description:
      'One row for each sentence or item by which an actor binds itself to do something after the document’s date.',
    key: ['id'],
    foreignKeys: toDocument,
    rows: eachOf((record) => record.commitments),
    columns: [...COLUMNS, ...ownColumns(own, decisionOn)],
  });
}

function decisionOn({ item, from }: Row<CommitmentRecord>): DecisionRecord | null {
  return from.decisions.get(item.id) ?? null;
}

/** What a person has said of it; null where nobody has decided. */
function reviewOf(row: Row<CommitmentRecord>): (typeof REVIEWS)[number] | null {
  const { decision = null, corrected = {} } = decisionOn(row) ?? {};
  if (decision === 'add') return 'added';
  if (Object.keys(corrected).length > 0) return 'corrected';
  return decision === 'accept' ? 'accepted' : null;
}

const COLUMNS: readonly Column<Row<CommitmentRecord>>[] = [
  {
    name: 'date',
    type: 'date',
    description: 'Day of issue of the document.',
    of: ({ from }) => from.record.document.date,
  },
  {
    name: 'actors',
    type: 'list',
    description: 'Canonical names of who is bound, in order; "we" and "the leaders" are resolved.',
    of: ({ item }) => item.actors,
  },
  quoteColumn,
  {
    name: 'action',
    type: 'string',
    description: 'Main promised verb, as a lemma.',
    of: ({ item }) => item.action,
  },
  { name: 'object', type: 'string', description: 'What the verb is done to.', of: ({ item }) => item.object },
  {
    name: 'deadline',
    type: 'date',
    description: 'Last day on which it is due; its precision says what the words said.',
    of: ({ item }) => item.deadline,
  },
  {
    name: 'deadline_text',
    type: 'string',
    description: 'The words of the deadline.',
    of: ({ item }) => item.deadlineText,
  },
  {
    name: 'deadline_precision',
    type: 'string',
    description: 'What the words of the deadline said: a day, a month, a year …',
    values: PRECISIONS,
    of: ({ item }) => item.deadlinePrecision,
  },
  {
    name: 'amounts',
    type: 'list',
    description: 'Money and percentages promised. Not to be summed: roles and joint actors would count money twice.',
    of: ({ item }) => item.amounts.map(amountWords),
  },
  {
    name: 'strength',
    type: 'string',
    description: 'firm: will, shall, commit, agree, announce …; soft: intend, plan, aim, seek, explore …',
    values: STRENGTHS,
    of: ({ item }) => item.strength,
  },
  {
    name: 'status',
    type: 'string',
    description: 'continuing and reaffirmed only where the words say so.',
    values: STATUSES,
    of: ({ item }) => item.status,
  },
  {
    name: 'polarity',
    type: 'string',
    description: 'will-not where the promise is not to do something.',
    values: POLARITIES,
    of: ({ item }) => item.polarity,
  },
  {
    name: 'act',
    type: 'string',
    description: 'Kind of act that is promised.',
    values: ACTS,
    of: ({ item }) => item.act,
  },
  {
    name: 'specificity',
    type: 'integer',
    description:
      '3: measurable target or amount, with deadline or named instrument; 2: an act that an outsider could see done; 1: a direction; 0: untestable.',
    of: ({ item }) => item.specificity,
  },
  {
    name: 'missing',
    type: 'list',
    description: 'What a checker would need and the text does not give: actor, measure, date.',
    of: ({ item }) => item.missing,
  },
  {
    name: 'voice',
    type: 'string',
    description: 'attributed: a promise of others that the issuers report.',
    values: VOICES,
    of: ({ item }) => item.voice,
  },
  {
    name: 'asserted_by',
    type: 'list',
    description: 'Who reports an attributed promise.',
    of: ({ item }) => item.assertedBy,
  },
  {
    name: 'beneficiaries',
    type: 'list',
    description: 'Whom it is for.',
    of: ({ item }) => item.beneficiaries,
  },
  {
    name: 'condition',
    type: 'string',
    description: 'What it hangs on or is hedged by ("subject to appropriations").',
    of: ({ item }) => item.condition,
  },
  { name: 'topics', type: 'list', description: 'What it is about.', of: ({ item }) => item.topics },
  {
    name: 'confidence',
    type: 'string',
    description: 'How sure the tool is that this is a commitment.',
    values: CONFIDENCE_LEVELS,
    of: ({ item }) => confidenceLevel(item.confidence),
  },
  {
    name: 'review',
    type: 'string',
    description: 'What a person did with it; empty where nobody has decided.',
    values: REVIEWS,
    of: reviewOf,
  },
  { name: 'note', type: 'string', description: 'What a person noted.', of: (row) => decisionOn(row)?.note ?? null },
  sectionPathColumn,
  paragraphColumn,
  titleColumn,
  linkColumn,
  lineColumn,
  documentColumn,
  idColumn,
  ...spanColumns,
  ruleColumn,
];
