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
  together together all both each instead hereby once yet too likewise further furthermore moreover nonetheless accordingly no longer`,
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
  additionally finally further further furthermore moreover specifically importantly first second third fourth fifth later
  previously currently recently already domestically taken despite throughout via alongside drawing noting`,
);
/** Words that a verb without helpers is followed by, and a noun of the same form seldom. */
export const AFTER_VERB = words(
  `the a an to that its their our his her this these those on off up out with how not all any both new more also us them it with`,
);
/** Verbs so usual in these documents that their form is trusted. */
export const TRUSTED_VERBS = words(
  'direct require establish announce commit agree reaffirm reiterate welcome recognize pledge intend instruct',
);
/** Forms in "-s" that are plural nouns more often than verbs. */
export const NOUNS_TOO = words(
  `accesses acts addresses advances aims approaches attacks audits awards benefits bids bonds borders boosts briefs builds
  burdens buys calls cases causes centers challenges changes charges checks claims combats commands concerns conducts contacts
  contracts controls costs counsels counts covers credits crimes cuts dates deals debates decreases defects delays demands
  designs details discharges displays documents drives drops effects efforts ends estimates exchanges exits exports
  faces factors features fees fields fights files finances finds fines flows focuses forces forms frames fuels functions
  funds gains goals grants guarantees guards guides harms harvests heads helps highlights hires holds homes hosts hopes
  houses impacts imports increases influences interests interviews investments invites issues joins judges kinds lands
  launches leads leases leaves levels lifts limits links lists lives loads loans losses maps markets matches matters
  measures means meetings minutes models monitors moves names needs notices notes offers offices orders outlines panels
  parks partners passes patents patients pilots places plans plants plays points polls positions posts powers practices
  presents prices prints priorities processes produces products profiles profits programs projects promises proposals
  protests purchases questions quotes raises ranges ranks rates reaches records reforms reports requests researches
  responses rests results returns reviews rewards rises risks roles rules runs sales samples savings scales schedules
  schools scores seats sections services sets shares shifts ships shops shows signals signs sites slots spots stages
  stakes standards stands starts states stations steps stocks stops stores strains streams strikes studies supplies
  supports surveys targets tasks taxes teams tests threats ties times tools totals tours tracks trades trains transfers
  transports travels treats trends trials trips trusts turns units updates uses values views visits votes wages walks
  watches ways weapons wins wishes works years zones`,
);
/** Verbs that a plural subject has in joint statements, where the form alone would not tell. */
export const JOINT_VERBS = words(
  `commit reaffirm recognize welcome agree affirm underscore support intend plan pledge reiterate recommit resolve condemn
  encourage urge express share acknowledge emphasize highlight note stress underline aim seek look remain continue call
  believe applaud include announce decide determine appreciate stand predict expect estimate`,
);
