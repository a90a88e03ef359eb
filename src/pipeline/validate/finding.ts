/** Something that is wrong with a dataset. */
export interface Finding {
  /** File of the dataset, relative to its folder. */
  readonly path: string;
  readonly code: 'no-file' | 'hash' | 'unlisted' | 'schema' | 'span' | 'key' | 'reference' | 'column' | 'value';
  readonly message: string;
}
