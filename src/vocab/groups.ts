/** Bodies of several states that act and issue under one name, with their members where these are few and fixed. */

export interface Group {
  /** Canonical name (GUIDELINES section 7). */
  readonly name: string;
  /** Other ways to write it. */
  readonly aliases: readonly string[];
  /** ISO 3166-1 alpha-2 codes; empty where the body has too many members to stand in for it. */
  readonly members: readonly string[];
}

export const GROUPS: readonly Group[] = [
  { name: 'G7', aliases: ['G-7', 'Group of Seven'], members: ['CA', 'FR', 'DE', 'IT', 'JP', 'GB', 'US'] },
  { name: 'Quad', aliases: ['Quadrilateral Security Dialogue'], members: ['AU', 'IN', 'JP', 'US'] },
  { name: 'AUKUS', aliases: [], members: ['AU', 'GB', 'US'] },
  { name: 'G20', aliases: ['G-20', 'Group of Twenty'], members: [] },
  { name: 'European Union', aliases: ['EU', 'E.U.'], members: [] },
  { name: 'European Commission', aliases: [], members: [] },
  { name: 'European Council', aliases: [], members: [] },
  { name: 'ASEAN', aliases: ['Association of Southeast Asian Nations'], members: [] },
  { name: 'NATO', aliases: ['North Atlantic Treaty Organization'], members: [] },
  { name: 'African Union', aliases: [], members: [] },
  { name: 'Caribbean Community', aliases: ['CARICOM'], members: [] },
  { name: 'Pacific Islands Forum', aliases: [], members: [] },
  { name: 'Gulf Cooperation Council', aliases: ['GCC'], members: [] },
  { name: 'United Nations', aliases: ['UN', 'U.N.'], members: [] },
  { name: 'INTERPOL', aliases: ['Interpol'], members: [] },
];
