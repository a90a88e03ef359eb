/** Something wrong with a document: data, never an exception. */
export interface Problem {
  readonly severity: 'info' | 'warning' | 'error';
  /** Kebab-case and searchable: `not-utf8`, `empty-file`. */
  readonly code: string;
  readonly message: string;
  /** What the user can do about it. */
  readonly hint: string;
  /** Source span where it is, or null where it concerns the whole document. */
  readonly start: number | null;
  readonly end: number | null;
  readonly stage: string;
}
