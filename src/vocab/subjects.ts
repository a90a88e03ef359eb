/** Nouns by what they may be as the subject of a promise: a body that can bind itself, a paper that orders, a thing, people. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

export const PARTY_NOUNS = words(
  `leaders leader countries country nations nation states kingdom sides parties governments members member partners ministers
  delegations delegation officials delegates allies union g7 g20 quad presidents participants principals ambassadors
  canada mexico japan korea india australia ukraine israel china philippines norway`,
);
export const BODY_NOUNS = words(
  `administration house department departments agency agencies bureau office offices council commission committee force group
  corporation service administrator secretary secretaries director directors treasury hhs dhs dod epa usda usaid hud doe dot
  doj fema cdc fda ustda dfc sba irs va dol nih nist noaa faa fcc ftc cms osha omb ostp gsa nasa cisa state ed doi government
  institute foundation university company bank inc academy center centers board authority mission team co-chairs chair
  trust laboratory court army navy guard commerce interior agriculture justice consortium society association employers companies manufacturers
  corp co ltd llc plc bros regulators bodies boards commissions ministries ministry coalition advisors collaborators
  schools hospitals providers firms organizations universities unions colleges`,
);
export const PERSON_NOUNS = words(
  'president chancellor he she lady trump biden harris premier king i minister prime mr ms dr',
);
export const ORDER_NOUNS = words(
  `order orders memorandum memoranda proclamation directive rule rules regulation regulations agreement statement
  declaration guidance policy policies plan strategy framework blueprint roadmap report charter resolution treaty mou
  principles requirement requirements provisions second first proposal amendment notice standards compact memo nspm nsm e.o e.o. eo
  agreements accord plans reports section sections`,
);
export const THING_NOUNS = words(
  `program programs programme programmes initiative initiatives funding fund funds grant grants investment investments award
  awards project projects action actions effort efforts step steps measure measures campaign package resources
  announcement announcements contribution contributions commitment commitments support assistance dialogue mechanism pilot network hub portal website
  platform tariff tariffs sanctions change changes reform reforms work money loan loans credit credits facility event summit
  meeting conference webinar series training tool tools vaccines masks doses increase reduction cuts additional site sites
  system data technology expansion events facilities sectors industry news partnerships partnership payments benefits
  costs withdrawals restrictions deal deals exports model process approach`,
);
export const PEOPLE_NOUNS = words(
  `americans families workers people students children individuals households communities consumers patients borrowers veterans
  businesses women men homeowners renters travelers seniors employees farmers recipients residents applicants anyone
  everyone those passengers taxpayers citizens others americans' youth
  family person homebuyers drivers customers beneficiaries seniors parents owners buyers survivors`,
);
/** Whoever the issuers speak of and not for. */
export const OTHERS_NOUNS = words(
  `russia houthis putin iran hamas isis dprk belarus assad taliban republicans democrats congress senate lawmakers speaker
  experts economists analysts studies critics`,
);
/** Papers that Congress has passed or may pass: what they do is proposed, or the law's. */
export const BILL_NOUNS = words('bill budget legislation act law proposal');
