/** Units of time with their TIMEX3 letters, and the words that build sets and durations from them. */

/** Singular → the letters of a TIMEX3 duration: "P" + count + unit; those of clock time follow a "T". */
export const TIME_UNITS: Readonly<Record<string, string>> = {
  minute: 'TM',
  hour: 'TH',
  day: 'D',
  week: 'W',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'DE',
  century: 'CE',
};

/** One word that says how often → TIMEX3 duration between two times. */
export const FREQUENCIES: Readonly<Record<string, string>> = {
  hourly: 'PT1H',
  daily: 'P1D',
  nightly: 'P1D',
  weekly: 'P1W',
  biweekly: 'P2W',
  fortnightly: 'P2W',
  monthly: 'P1M',
  bimonthly: 'P2M',
  quarterly: 'P3M',
  semiannual: 'P6M',
  'semi-annual': 'P6M',
  semiannually: 'P6M',
  'semi-annually': 'P6M',
  annual: 'P1Y',
  annually: 'P1Y',
  yearly: 'P1Y',
  biennial: 'P2Y',
  biennially: 'P2Y',
  biannual: 'P6M',
};
