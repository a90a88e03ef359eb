// Texts of a megabyte that were made to be slow, by what they are made of.
const LENGTH = 1_000_000;
const repeated = (part) => part.repeat(Math.ceil(LENGTH / part.length)).slice(0, LENGTH);

export const HOSTILE = {
  'one line': repeated('The agencies will share tide data with the ports of Riga by March 2030 '),
  'open brackets': `${'['.repeat(200_000)}${repeated('word ')}`.slice(0, LENGTH),
  'nested quotes': `${'> '.repeat(100_000)}word\n${repeated('word ')}`.slice(0, LENGTH),
  'nested lists': Array.from({ length: 1400 }, (_, level) => `${'  '.repeat(level)}- a`).join('\n').slice(0, LENGTH), // prettier-ignore
  dates: repeated('By March 5, 2030, '),
  commas: repeated(','),
  '"U.S. "': repeated('U.S. '),
};
