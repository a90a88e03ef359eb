/**
 * The views of a database. "Overdue" is never stored: it is asked as of a day, today unless the one row of `as_of` names another
 * (`UPDATE as_of SET day = '2026-01-01'`). Documents that repeat another are left out of every view.
 */

interface View {
  readonly name: string;
  /** Tables that it reads. */
  readonly needs: readonly string[];
  readonly sql: string;
}

const NOT_REPEATED = 'document NOT IN (SELECT document FROM documents WHERE duplicate_of IS NOT NULL)';

const VIEWS: readonly View[] = [
  {
    // A deadline that is the document's own day ("today … will") is no point of a timeline.
    name: 'deadlines',
    needs: ['documents', 'commitments'],
    sql: `SELECT deadline, deadline_precision, deadline_text, actors, quote, date, strength, title, link, document, id
FROM commitments WHERE deadline IS NOT NULL AND deadline IS NOT date AND ${NOT_REPEATED}
ORDER BY deadline, document, id`,
  },
  {
    name: 'open_deadlines',
    needs: ['documents', 'commitments'],
    sql: `SELECT CAST(julianday(deadline) - julianday(as_of_day) AS INTEGER) AS days_left, deadlines.*, as_of_day
FROM deadlines, as_of_today WHERE deadline >= as_of_day ORDER BY deadline, document, id`,
  },
  {
    // Past its day; whether it was kept is not in the documents.
    name: 'overdue',
    needs: ['documents', 'commitments'],
    sql: `SELECT CAST(julianday(as_of_day) - julianday(deadline) AS INTEGER) AS days_over, deadlines.*, as_of_day
FROM deadlines, as_of_today WHERE deadline < as_of_day ORDER BY deadline, document, id`,
  },
  {
    name: 'commitments_by_actor',
    needs: ['documents', 'commitments', 'commitment_actors'],
    sql: `SELECT actor, actor_type, ${tallies()}
FROM commitment_actors JOIN commitments ON commitments.id = commitment
WHERE via IS NULL AND commitments.${NOT_REPEATED}
GROUP BY actor, actor_type ORDER BY commitments DESC, actor`,
  },
  {
    // A state that is bound through a group ("the G7 will …") is bound all the same.
    name: 'commitments_by_state',
    needs: ['documents', 'commitments', 'commitment_actors'],
    sql: `SELECT code, min(actor) AS state, ${tallies()}, count(DISTINCT CASE WHEN via IS NOT NULL THEN commitment END) AS through_a_group
FROM commitment_actors JOIN commitments ON commitments.id = commitment
WHERE code IS NOT NULL AND commitments.${NOT_REPEATED}
GROUP BY code ORDER BY commitments DESC, code`,
  },
  {
    name: 'untestable_commitments',
    needs: ['documents', 'commitments'],
    sql: `SELECT missing, actors, quote, date, strength, title, link, document, id
FROM commitments WHERE specificity = 0 AND ${NOT_REPEATED} ORDER BY date, document, id`,
  },
];

/** SQL for all views whose tables were written, and for the day that they are asked as of. */
export function createViews(written: ReadonlySet<string>): string[] {
  const views = VIEWS.filter(({ needs }) => needs.every((table) => written.has(table)));
  return [
    'CREATE TABLE as_of (day TEXT) STRICT',
    'INSERT INTO as_of VALUES (NULL)',
    "CREATE VIEW as_of_today AS SELECT coalesce((SELECT day FROM as_of), date('now')) AS as_of_day",
    ...views.map(({ name, sql }) => `CREATE VIEW ${name} AS ${sql}`),
  ];
}

/** What is counted of each actor: commitments, not rows, since one may name an actor twice. */
function tallies(): string {
  const distinct = (condition: string): string => `count(DISTINCT CASE WHEN ${condition} THEN commitment END)`;
  return [
    'count(DISTINCT commitment) AS commitments',
    `${distinct("strength = 'firm'")} AS firm`,
    `${distinct("strength = 'soft'")} AS soft`,
    `${distinct('deadline IS NOT NULL')} AS with_deadline`,
    `${distinct('specificity = 0')} AS untestable`,
    'min(date) AS first',
    'max(date) AS last',
  ].join(', ');
}
