/** Offices of the U.S. government that orders bind, and the departments that their secretaries head. */

/** Military departments, as they stand after "Secretary of" and "Department of", beside the departments of organisations.ts. */
export const MILITARY_DEPARTMENTS: readonly (readonly [name: string, ...variants: string[]])[] = [
  ['the Army'],
  ['the Navy'],
  ['the Air Force'],
];

/** Offices that need no "of": they name one person at a time. */
export const SOLE_OFFICES: readonly string[] = [
  'Attorney General',
  'Postmaster General',
  'Surgeon General',
  'Comptroller General',
  'Solicitor General',
  'Archivist of the United States',
  'United States Trade Representative',
  'U.S. Trade Representative',
  'National Security Advisor',
  'Chief of Staff',
];

/** Heads of bodies, before "of the X" or "of X". */
export const HEADS = [
  'Director',
  'Acting Director',
  'Administrator',
  'Chair',
  'Chairman',
  'Chairwoman',
  'Chairperson',
  'Co-Chairs',
  'Commissioner',
  'Commandant',
  'President',
  'Superintendent',
  'Librarian',
] as const;
