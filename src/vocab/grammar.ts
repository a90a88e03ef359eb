/** Closed classes of English words, as far as the shallow reading of a clause asks for them. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

export const MODALS = words(
  "will shall would may might can could should must cannot won't can't 'll we'll they'll it'll i'll ought",
);
export const FUTURE = words("will shall won't we'll they'll it'll i'll");
export const BE_FINITE = words("is are am was were we're they're i'm isn't aren't it's");
export const BE_PAST = words('was were');
export const HAVE_FINITE = words("has have had we've they've i've hasn't haven't");
export const DO_FINITE = words("do does did don't doesn't didn't");
export const NEGATIONS = words(
  "not never no won't can't cannot don't doesn't didn't isn't aren't hasn't haven't neither nor",
);

/** Adverbs without "-ly" that may stand inside a verb group. */
export const ADVERBS = words(
  `not never also now still already soon further always often again ever even just then therefore thus today tomorrow
  together together all both each instead hereby once yet too likewise furthermore moreover nonetheless accordingly no longer`,
);

export const DETERMINERS = words(
  'the a an this these those its their our his her your my any some each every all both no such many several other another more most',
);
export const PRONOUNS = words('we they it he she you i who which that this these those');
export const PREPOSITIONS = words(
  `of in on at by for with from to into through under over across within without between among against during about
  around toward towards upon via per than as since until including beyond beside alongside behind near throughout like following`,
);
/** What opens a clause whose verb is not the sentence's main verb. */
export const SUBORDINATORS = words(
  `that which who whom whose where when while whereas because although though since if unless until after before as once so
  whether how why what whenever wherever`,
);
/** What may open a phrase that stands before the subject. */
export const OPENERS = words(
  `in on at by for with from to through under over across within during as since until after before when while because
  although if given following building recognizing based thanks today tomorrow now this last next beginning starting
  together along beyond upon consistent toward towards using leveraging per pursuant where whether once among between
  additionally finally further furthermore moreover specifically importantly first second third fourth fifth later
  previously currently recently already domestically taken despite throughout via alongside drawing noting`,
);
