/** Numbers in words. */

export const SMALL_NUMBERS: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};

export const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

export const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

/** Scale letters that stand right after a figure: "$5m", "$1.2bn", "$300K". Case is part of none of them. */
export const SCALE_LETTERS: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  mm: 1e6,
  mn: 1e6,
  b: 1e9,
  bn: 1e9,
  t: 1e12,
  tn: 1e12,
};

export const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
};

/** Words before an amount of anything that say how exact it is. */
export const MODIFIERS: readonly string[] = [
  'more than',
  'greater than',
  'higher than',
  'less than',
  'fewer than',
  'lower than',
  'no more than',
  'no less than',
  'no fewer than',
  'not more than',
  'not less than',
  'at least',
  'at most',
  'up to',
  'upwards of',
  'upward of',
  'as much as',
  'as many as',
  'as little as',
  'as few as',
  'well over',
  'just over',
  'just under',
  'just shy of',
  'close to',
  'nearly',
  'almost',
  'about',
  'around',
  'approximately',
  'roughly',
  'over',
  'above',
  'a minimum of',
  'a maximum of',
  'in excess of',
];
