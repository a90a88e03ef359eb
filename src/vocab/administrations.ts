/** U.S. administrations: who speaks as "the Administration", "the President" and "the Vice President" on a given day. */

export interface Administration {
  /** Canonical name (GUIDELINES section 7). */
  readonly name: string;
  readonly president: string;
  readonly vicePresident: string;
  readonly firstLady: string;
  /** First and last ISO day in office. */
  readonly from: string;
  readonly to: string;
}

export const ADMINISTRATIONS: readonly Administration[] = [
  {
    name: 'Clinton Administration',
    president: 'Bill Clinton',
    vicePresident: 'Al Gore',
    firstLady: 'Hillary Clinton',
    from: '1993-01-20',
    to: '2001-01-19',
  },
  {
    name: 'Bush Administration',
    president: 'George W. Bush',
    vicePresident: 'Dick Cheney',
    firstLady: 'Laura Bush',
    from: '2001-01-20',
    to: '2009-01-19',
  },
  {
    name: 'Obama Administration',
    president: 'Barack Obama',
    vicePresident: 'Joe Biden',
    firstLady: 'Michelle Obama',
    from: '2009-01-20',
    to: '2017-01-19',
  },
  {
    name: 'Trump Administration',
    president: 'Donald Trump',
    vicePresident: 'Mike Pence',
    firstLady: 'Melania Trump',
    from: '2017-01-20',
    to: '2021-01-19',
  },
  {
    name: 'Biden-Harris Administration',
    president: 'Joe Biden',
    vicePresident: 'Kamala Harris',
    firstLady: 'Jill Biden',
    from: '2021-01-20',
    to: '2025-01-19',
  },
  {
    name: 'Trump Administration',
    president: 'Donald Trump',
    vicePresident: 'JD Vance',
    firstLady: 'Melania Trump',
    from: '2025-01-20',
    to: '2029-01-19',
  },
];
