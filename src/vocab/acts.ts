/** Verbs (by lemma) and nouns (singular) that say what kind of act a promise is. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

export const ACT_VERBS = {
  appointment: words('appoint nominate'),
  meeting: words('convene host meet visit travel attend participate gather reconvene moderate co-host welcome'),
  /** Of an event, where the noun says so: "hold a summit". */
  holding: words(
    'hold organize have launch lead chair co-chair plan announce accept conduct continue begin include feature celebrate kick join',
  ),
  funding: words(
    'invest fund finance donate award contribute spend disburse co-fund pay lend grant purchase procure allocate provide',
  ),
  rule: words(
    'prohibit ban impose sanction rescind repeal suspend revoke enact legislate regulate designate require mandate outlaw withdraw deport tariff exempt waive lift enforce block restrict',
  ),
  report: words(
    'publish report review evaluate assess study submit identify examine investigate monitor document audit track analyze declassify',
  ),
  /** Of what is new: "launch a task force", "issue a rule", "release a strategy". */
  making: words(
    'establish create launch form set stand open start begin build develop inaugurate found re-launch relaunch reestablish announce introduce issue release sign finalize adopt propose unveil institute pass write draft implement update revise make include complete conclude deliver prepare produce maintain eliminate remove end modify expand',
  ),
  changing: words(
    'reduce cut achieve reach increase raise lower double triple halve conserve protect reform restore eliminate decarbonize train vaccinate limit set maintain align become end phase improve deploy build save',
  ),
  giving: words(
    'provide deliver release announce make include give mobilize offer commit set receive support increase dedicate',
  ),
  cooperation: words(
    'work cooperate collaborate coordinate partner engage consult cooperate join align share exchange',
  ),
  /** Of a relation: "deepen cooperation". */
  tending: words(
    'deepen strengthen expand enhance continue advance build increase promote intensify broaden pursue develop support step bolster elevate maintain commit explore undertake further',
  ),
} as const;

export const ACT_NOUNS = {
  appointment: words(
    'director chair chairman vice member secretary administrator advisor liaison co-chair coordinator envoy ambassador head',
  ),
  meeting: words(
    'summit meeting conference forum roundtable session webinar event ceremony discussion hearing workshop visit consultation listening convening symposium celebration expo mission delegation',
  ),
  funding: words(
    'funding fund grant loan investment financing award assistance million billion trillion dollar capital aid appropriation donation budget subsidy money procurement purchase credit',
  ),
  rule: words(
    'order rule regulation sanction tariff legislation law standard requirement proclamation memorandum duty treaty agreement ban restriction policy guidance directive prohibition penalty exemption waiver export-control license licensing barrier',
  ),
  report: words(
    'report strategy plan study review assessment roadmap evaluation inventory list guide blueprint request recommendation framework data scorecard playbook toolkit statement analysis',
  ),
  body: words(
    'force taskforce council office center committee commission group agency institute network hub mechanism platform dialogue program initiative partnership corps bureau academy secretariat board unit team coalition alliance pilot facility portal campaign system process agenda',
  ),
  target: words('target goal emission share percent percentage rate level number'),
  cooperation: words(
    'cooperation partnership collaboration coordination tie tie relation relationship engagement alliance partner dialogue consultation exchange sharing',
  ),
} as const;
