/** Words by what they do to a sentence: promise, announce, direct, judge, report, or forecast. By base form. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** "commits to", "agreed to": the act of promising itself. */
export const PLEDGE = words(
  'commit pledge promise agree decide resolve undertake vow recommit determine dedicate guarantee',
);
/** Intent or trial: a promise, but soft. */
export const INTENT = words(
  'plan intend aim seek strive explore consider endeavor aspire hope propose expect look encourage',
);
/** What the issuer does by saying so, in the present ("is launching", "announces"). */
export const ANNOUNCE = words(
  `announce launch release unveil issue establish create sign introduce publish propose award invest provide expand open
  host convene start begin join form initiate finalize extend double increase dedicate allocate commit make take deploy
  direct order require impose nominate appoint roll kick step ramp implement update pilot fund build develop partner
  deliver reestablish re-launch relaunch restore set lower raise ban prohibit sanction designate adopt endorse conduct institute travel hold block rescind replace withdraw end grant allocate raise
  add set hire send reopen renew introduce remove train air award identify stand solicit procure institute team`,
);
/** Binding another office. */
export const DIRECT = words(
  'direct order instruct task charge require mandate authorize call ask tell empower permit prohibit ban',
);
/** Judging, valuing, recognising: no act follows. */
export const VIEW = words(
  `welcome recognize note underscore underline affirm reaffirm reiterate emphasize stress condemn appreciate acknowledge
  express thank congratulate commend highlight believe applaud regret deplore celebrate honor mourn share recall praise
  salute denounce value understand know remember remain support oppose urge call deserve feel think hope respect reflect
  reject exchange discuss review`,
);
/** Calling on somebody else. */
export const APPEAL = words('urge call ask invite demand encourage request');
/** Saying, where the content is somebody's words. */
export const SAYING = words('say state tell add stress explain');
/** Outcomes, where the subject is a thing and no one acts. */
export const OUTCOME = words(
  `help enable allow ensure make create save benefit lower reduce improve strengthen boost build mean result lead give
  bring protect advance promote support increase expand contribute serve spur drive generate unlock catalyze address
  cover accelerate complement reach affect impact include provide remain become be have need see get receive feel know
  pay encourage raise keep deliver facilitate position prevent cut grow harm hurt
  foster renew unleash speed stimulate spur lock assist enhance deepen maximize reinforce sustain restore pave propel put
  change compound bolster complement encourage assess inform improve last reflect lead intensify follow pave cement generate
  jeopardize deter`,
);
/** What a paper does by being signed, in the present tense. */
export const ORDER_ACTS = words(
  `establish create require prohibit ban rescind revoke block impose end authorize designate replace declare set mandate
  restrict suspend terminate demand launch increase expand extend grant reduce lower raise bar cease allow exempt permit
  condition accelerate amend repeal initiate kick reestablish re-establish reinstate restore pause halt formalize`,
);
