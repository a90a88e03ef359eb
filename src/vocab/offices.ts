/** Offices of the U.S. government that orders bind, and the departments that their secretaries head. */

/** As they stand after "Secretary of" and "Department of"; the first form is canonical. */
export const DEPARTMENTS: readonly (readonly [name: string, ...variants: string[]])[] = [
  ['State'],
  ['the Treasury', 'Treasury'],
  ['Defense'],
  ['War'],
  ['Justice'],
  ['the Interior', 'Interior'],
  ['Agriculture'],
  ['Commerce'],
  ['Labor'],
  ['Health and Human Services', 'HHS'],
  ['Housing and Urban Development', 'HUD'],
  ['Transportation', 'DOT'],
  ['Energy'],
  ['Education'],
  ['Veterans Affairs', 'VA'],
  ['Homeland Security', 'DHS'],
  ['the Army', 'Army'],
  ['the Navy', 'Navy'],
  ['the Air Force', 'Air Force'],
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
