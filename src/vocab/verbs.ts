/** The verbs of fact sheets and joint statements, by their base form; every regular form is derived from these. */

/** Base forms that stood after a modal or "to" at least four times in some 1,700 public fact sheets and joint statements. */
export const VERBS: readonly string[] = `
  abandon abide absorb accelerate accept access accommodate accomplish account accrue accumulate achieve
  acknowledge acquire act activate adapt add address adhere adjust administer adopt advance advise advocate affect
  affirm afford age agree aid aim air align allege alleviate allocate allow amend amount amplify analyze announce
  answer anticipate applaud apply appoint appreciate approach approve argue arise arrange arrest arrive ask aspire
  assemble assess assign assist assume assure attain attend attract augment authorise authorize automate average
  avert avoid award back balance ban bar base battle bear become begin believe benefit block bolster boost borrow
  break breathe brief bring broaden budget build burn buy call campaign cancel cap capture care carry catalyze
  cause caution cease celebrate center certify chair challenge champion change characterize charge check choose
  circumvent claim clarify clean close co-chair co-convene co-host co-lead coincide collaborate collect combat
  combine come commence commend commit communicate compare compete compile complement complete comply conceal
  conclude concur condemn conduct confirm conflict confront congratulate connect conserve consider consist
  consolidate constitute construct consult contact contain continue contract contribute control convene convey
  cooperate coordinate cope correct cost count counter cover crack craft create credit culminate cultivate curb
  curtail cut date deal decarbonize deceive decide declare decline decrease dedicate deduct deepen defeat defend
  define degrade delay delegate deliver demand demonstrate denounce deny depend deplore deploy deprive describe
  deserve design designate destroy detail detect deter determine devastate develop devote diagnose die digitize
  diminish direct disagree disclose discourage discover discriminate discuss dismantle dispatch dispense displace
  disrupt disseminate distribute diversify divert divide document donate double drain draw drink drive drop
  earmark earn ease educate elect electrify elevate eliminate embed embrace emerge emphasise emphasize employ
  empower enable enact encompass encounter encourage end endanger endeavor endorse endure enforce engage engineer
  enhance enjoy enlist enrich enroll ensure entail enter envision equip eradicate erase erode escape establish
  estimate evaluate evict evolve exacerbate examine exceed exchange exclude execute exempt exercise exist exit
  expand expect expedite experience expire explain exploit explore export expose express extend eye face
  facilitate fail fall fan feature feel fight file fill finalise finalize finance find finish fit fix flee
  flourish flow focus follow force foresee forge forgive form formalize foster freeze fuel fulfil fulfill function
  fund further gain galvanize garner gather generate get give govern graduate grant grow guarantee guard guide
  halt hamper handle happen harm harness have head heal hear help hide highlight hire hold honor hope host house
  hurt identify ignore impact implement import impose improve inaugurate incentivize include incorporate increase
  indicate inflate inflict inform inherit initiate innovate inspire install institute institutionalize instruct
  integrate intend intensify interfere interpret intimidate introduce invest investigate invite invoke involve
  isolate issue jeopardize join judge jumpstart justify keep kick kill know lack lament land lapse launch launder
  lay lead learn lease leave lend lessen let level leverage license lift like limit link list listen live look
  lose lower maintain make manage mandate manifest manufacture map mark market marshal mature maximize mean
  measure meet mine minimize miss mitigate mobilise mobilize model modernize modify monitor motivate mount mourn
  move name narrow navigate near need neglect negotiate nominate note notify obligate observe obtain occur offer
  offset open operate oppose order organise organize outlaw outline outpace overcome oversee overturn owe own
  participate partner pass pause pave perform permit persist phase pilot pioneer pivot place plan plant play
  pledge plug pose position possess post power praise predict prefer prepare present preserve press prevail
  prevent prioritise prioritize proceed process procure produce program prohibit project promise promote propel
  propose prosecute prosper protect prove provide publish pull puncture punish purchase pursue push put quadruple
  qualify quantify quit raise rally ramp rank rate re-establish re-open reach read reaffirm realign realize reap
  reassure reauthorize rebuild recall receive reclaim recognise recognize recommend recommit reconnect reconvene
  record recover recruit recycle redirect redouble reduce reestablish refer reference refinance refine reflect
  reform refrain refuse register regret regulate rehabilitate reimagine reimburse rein reinforce reinstate
  reinvigorate reiterate reject rejoin release relieve rely remain remediate remember remove render renew repair
  repeal repeat replace replenish replicate report represent request require rescind rescue reside resist reskill
  resolve respect respond rest restart restore restrict result resume retain retire retool retrofit return reveal
  reverse review revise revitalize revoke revolutionize reward ring rise roll run safeguard salute sanction
  satisfy save say scale schedule screen seal secure see seed seek seem seize select sell send serve set shape
  share sharpen shine ship shop shorten show showcase shrink sign signal simplify sit skyrocket slash slow solicit
  solidify solve source span spare spark speak spearhead specialize speed spell spend sponsor spot spotlight spur
  stabilize stand start state stay steal stem step stifle stimulate stipulate stockpile stop strain streamline
  strengthen stress strip strive struggle study submit subsidize succeed suffer suggest sum supercharge supplement
  support suppress surge surpass survey survive suspend sustain tackle tailor take talk tally tap target task tax
  teach team tell terminate test thank threaten thrive thwart tighten tolerate top total touch tour track trade
  train transfer transform transit transition translate transmit transport travel treat trigger triple trust try
  turn undercut undergo underlie underline undermine underpin underscore understand undertake undo unite unleash
  unlock unveil update upend upgrade uphold uplift urge use utilise utilize vaccinate vary verify vest violate
  visit volunteer vote vow wait waive want warn waste weaken welcome widen wield withdraw withstand witness work
  worry wrap write yield
`
  .trim()
  .split(/\s+/u);

/** Base form → its past tense and past participle where they are irregular. */
export const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  arise: ['arose', 'arisen'],
  babysit: ['babysat', 'babysat'],
  bear: ['bore', 'borne'],
  beat: ['beat', 'beaten'],
  become: ['became', 'become'],
  begin: ['began', 'begun'],
  bind: ['bound', 'bound'],
  break: ['broke', 'broken'],
  bring: ['brought', 'brought'],
  build: ['built', 'built'],
  buy: ['bought', 'bought'],
  catch: ['caught', 'caught'],
  choose: ['chose', 'chosen'],
  come: ['came', 'come'],
  cost: ['cost', 'cost'],
  cut: ['cut', 'cut'],
  deal: ['dealt', 'dealt'],
  do: ['did', 'done'],
  draw: ['drew', 'drawn'],
  drink: ['drank', 'drunk'],
  drive: ['drove', 'driven'],
  fall: ['fell', 'fallen'],
  feel: ['felt', 'felt'],
  fight: ['fought', 'fought'],
  find: ['found', 'found'],
  flee: ['fled', 'fled'],
  forgive: ['forgave', 'forgiven'],
  freeze: ['froze', 'frozen'],
  get: ['got', 'gotten'],
  give: ['gave', 'given'],
  go: ['went', 'gone'],
  grow: ['grew', 'grown'],
  have: ['had', 'had'],
  hear: ['heard', 'heard'],
  hide: ['hid', 'hidden'],
  hit: ['hit', 'hit'],
  hold: ['held', 'held'],
  hurt: ['hurt', 'hurt'],
  keep: ['kept', 'kept'],
  know: ['knew', 'known'],
  lay: ['laid', 'laid'],
  lead: ['led', 'led'],
  leave: ['left', 'left'],
  let: ['let', 'let'],
  lend: ['lent', 'lent'],
  lose: ['lost', 'lost'],
  make: ['made', 'made'],
  mean: ['meant', 'meant'],
  meet: ['met', 'met'],
  overcome: ['overcame', 'overcome'],
  oversee: ['oversaw', 'overseen'],
  overturn: ['overturned', 'overturned'],
  pay: ['paid', 'paid'],
  put: ['put', 'put'],
  quit: ['quit', 'quit'],
  read: ['read', 'read'],
  rebuild: ['rebuilt', 'rebuilt'],
  reset: ['reset', 'reset'],
  rise: ['rose', 'risen'],
  run: ['ran', 'run'],
  say: ['said', 'said'],
  see: ['saw', 'seen'],
  seek: ['sought', 'sought'],
  sell: ['sold', 'sold'],
  send: ['sent', 'sent'],
  set: ['set', 'set'],
  shrink: ['shrank', 'shrunk'],
  sit: ['sat', 'sat'],
  speak: ['spoke', 'spoken'],
  spend: ['spent', 'spent'],
  spread: ['spread', 'spread'],
  stand: ['stood', 'stood'],
  steal: ['stole', 'stolen'],
  strike: ['struck', 'struck'],
  strive: ['strove', 'striven'],
  take: ['took', 'taken'],
  teach: ['taught', 'taught'],
  tell: ['told', 'told'],
  think: ['thought', 'thought'],
  undercut: ['undercut', 'undercut'],
  undergo: ['underwent', 'undergone'],
  undertake: ['undertook', 'undertaken'],
  understand: ['understood', 'understood'],
  uphold: ['upheld', 'upheld'],
  wear: ['wore', 'worn'],
  win: ['won', 'won'],
  withdraw: ['withdrew', 'withdrawn'],
  withstand: ['withstood', 'withstood'],
  write: ['wrote', 'written'],
};
