/** Words that end in a period of their own, and words that open a sentence: what tells a period from a full stop. */

/** Before a name or a number: the period never ends a sentence. Lower case, without the final period. */
export const ALWAYS_JOINS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof rev hon gov lt.gov sen rep reps sens amb gen lt col maj capt cmdr adm sgt cpl pvt brig pres ' +
    'msgr fr supt insp det atty st mt ft messrs mme mlle ' +
    'pub e.g i.e vs v cf viz approx ca esp incl nos secs arts paras chs pp vols figs pt pts'
  ).split(' '),
);

/** The period joins only what a number follows: "No. 5", "Sec. 2", "Jan. 20". */
export const JOINS_NUMBER: ReadonlySet<string> = new Set(
  'no sec art para ch p vol fig app ann cl reg res jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '),
);

/** May stand inside a sentence or at its end: only a word that opens sentences, after it, tells. */
export const MAY_END: ReadonlySet<string> = new Set(
  'inc corp co ltd llc bros jr sr dept univ assn bldg ave blvd rd al esq ph.d m.d j.d b.a m.a d.c'.split(' '),
);

/** Capitalised, these open a sentence far more often than they go on with a name. */
export const SENTENCE_OPENERS: ReadonlySet<string> = new Set(
  (
    'A An The This That These Those It Its We Our Us They Their He His She Her You Your I My There Here Today Now Yesterday ' +
    'In On At As For With Through By To From Over Of Since After Before During Within Without Under Across Among Between ' +
    'Despite Following Because Although Though While When Where Whether If Once Until Unless And But Or So Yet Also However ' +
    'Moreover Furthermore Additionally Finally Further Together Both Each Every All Any Some Many Most More Several Such ' +
    'Not No What Who How Why Then Thus Therefore Meanwhile Instead Nearly About Only Even Last Next According Building ' +
    'Recognizing Working Based Given Thanks Earlier Recently'
  ).split(' '),
);

/** After "a.m." and "p.m." these go on with the time. */
export const TIME_ZONES: ReadonlySet<string> = new Set(
  'ET EST EDT CT CST CDT MT MST MDT PT PST PDT GMT UTC CET CEST BST JST Eastern Central Mountain Pacific'.split(' '),
);
