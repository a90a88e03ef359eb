/** Verbs by whether an outsider could see them done. By lemma. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** An act or outcome with a moment at which it is done. */
export const VISIBLE = words(
  `abolish accept add adopt announce appoint approve award ban build buy cancel close complete conclude construct convene create
  deliver deploy deport designate disburse distribute donate double eliminate end enroll establish exempt expand expel extend
  finalize finance forgive form found fund give grant hire host impose implement inaugurate include install institute introduce
  invest invite issue join launch lift locate make manufacture meet modify move name nominate offer open order outlaw pass pay
  permit phase produce prohibit provide publish purchase raise ratify recruit redesignate reduce reestablish release remove
  rename renew reopen repeal replace require rescind reserve restart restore resume return review revoke send serve set
  ship sign start stop submit suspend terminate test train transfer travel triple unveil update upgrade vaccinate visit waive
  withdraw withhold report reconvene mail begin moderate block authorize direct instruct charge task deduct double-check
  prosecute`,
);

/** A way to go without an end: more, better, together. */
export const DIRECTIONS = words(
  `accelerate address advance align assist augment bolster boost broaden champion collaborate combat continue contribute
  cooperate coordinate counter deepen defend develop drive elevate embrace empower encourage engage enhance ensure explore
  facilitate focus foster further help improve increase intensify invigorate lead leverage maintain mobilize modernize monitor
  partner prioritize promote protect pursue reinforce safeguard seek strengthen support sustain tackle uphold work`,
);

export const VALUES = {
  /** Stances rather than acts. */
  verbs: words('uphold stand respect honor embrace believe value cherish remain stay affirm celebrate recognize'),
  /** What such stances are held towards. */
  objects:
    /\b(?:values|principles|ideals|spirit|friendship|dignity|vision|rules-based|rule of law|commitment to|democracy|freedom|peace and|unity|solidarity|prosperity|good of|common good)\b/u,
} as const;
