/** Presidents and vice-presidents of the U.S.: always given by their full names (GUIDELINES section 8, "Names"). */
export const LEADERS: readonly (readonly [name: string, surname: string, ...variants: string[]])[] = [
  ['Joe Biden', 'Biden', 'Joseph R. Biden, Jr.', 'Joseph R. Biden Jr.', 'Joseph R. Biden', 'Joseph Biden'],
  ['Donald Trump', 'Trump', 'Donald J. Trump', 'Donald John Trump'],
  ['Kamala Harris', 'Harris', 'Kamala D. Harris'],
  ['JD Vance', 'Vance', 'J.D. Vance', 'James David Vance'],
  ['Barack Obama', 'Obama', 'Barack H. Obama'],
  ['Mike Pence', 'Pence', 'Michael R. Pence'],
  ['George W. Bush', 'Bush'],
  ['Bill Clinton', 'Clinton', 'William J. Clinton'],
  ['Ronald Reagan', 'Reagan'],
];
