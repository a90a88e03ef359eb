/** Words by which a phrase is told from a sentence. */

/** Verbs that make a clause of whatever they stand in, in any case of letters. */
export const CLAUSE_VERBS =
  /\b(?:is|are|was|were|am|has|have|had|will|would|can|could|may|might|shall|should|must|do|does|did|isn't|aren't|don't|won't|can't|we're|it's|that's)\b/i;

/** What opens a clause and no heading. */
export const CLAUSE_OPENERS = new Set(
  (
    'i we you he she it they this that these those there here our his her its their my your who which what when where while ' +
    'since because although though if unless once but and or so yet also however additionally moreover furthermore finally ' +
    'today yesterday tomorrow recently now in on at as under during through to by from according'
  ).split(' '),
);

/** Verbs that head an instruction: with nothing before them they name a task ("Expand access to care"). */
export const IMPERATIVES = new Set(
  (
    'accelerate achieve act adapt add address adopt advance align allow amend analyze appoint approve assess assist ask authorize avoid ban ' +
    'block bolster boost break bring build call cap catalyze celebrate change clarify close collaborate combat commit complete conduct confront ' +
    'connect conserve continue convene cooperate coordinate counter create crack cut decarbonize decrease deepen defend defeat deliver deploy deport ' +
    'deter develop direct disrupt distribute diversify double drive ease educate electrify elevate eliminate embed empower enable encourage end ' +
    'enforce engage enhance ensure equip establish evaluate examine exempt expand expedite explore export extend facilitate feed fight finalize ' +
    'finance fix focus foster free fulfill fund get give grow guarantee halt harness help hire hold honor host identify implement impose improve ' +
    'incentivize include incorporate increase inform innovate integrate invest issue join keep launch lead level leverage lift limit link lower ' +
    'maintain make maximize meet mitigate mobilize modernize monitor move negotiate offer open partner pass pave permit pilot plan plant prepare ' +
    'preserve prevent prioritize produce prohibit promote prosecute protect provide publish pursue put raise reach rebuild recognize recover recruit ' +
    'reduce reform regulate reimagine reinforce reinstate release remove renew repair repeal replace require rescind research respond restore ' +
    'restrict revitalize review revoke safeguard save scale secure seek send set shape share slash speed spur stabilize standardize stop streamline ' +
    'strengthen submit support sustain tackle take target tighten train transform treat understand unleash unlock update upgrade uphold use vaccinate work'
  ).split(' '),
);

/** How a line ends that announces what follows it, and names no subject. */
export const LEAD_IN =
  /\b(?:(?:following|includ(?:e|es|ed|ing))(?: \w+){0,3}|follows|below|such as|that|to|by|for|on|of|and|with)$/i;

/** How a sentence breaks off that the list below it completes. */
export const OPEN_END = /\b(?:such as|that|which|to|by|for|on|of|and|with|will|would|also)$/i;

/** Lines that send the reader elsewhere. */
export const NAVIGATION =
  /^(?:read|click|view|watch|see|visit|download|learn more|find out|for more|more information|to (?:view|read|learn|see|watch|download)|you can (?:read|find|view|watch)|share|print|back to|sign up|follow us)\b/i;

/** Who speaks, in front of a quotation: "President Trump: ...". */
export const SPEAKER =
  /^(?:(?:vice |deputy |prime )?(?:president|minister|secretary|chancellor|senator|congress(?:man|woman)|governor|mayor|ambassador|director|administrator|general|rep|sen|gov|mr|mrs|ms|dr)\b)/i;

/** What a communiqué sets before its paragraphs under a heading of its own. */
export const PREAMBLE = /^preamble$/i;

export const ANNEX = /^(?:annex|appendix|attachment|schedule)\b/i;

/** Headings of what a publisher puts around a document, and of where else to look. */
export const BOILERPLATE =
  /^(?:(?:media|press) (?:contacts?|inquiries)|contacts?(?: us)?|about (?:us|the white house)|related (?:posts|documents|links|content|articles)|(?:next|previous) post|share(?: this)?|follow us|stay connected|get involved|(?:additional|more|other) (?:resources|information|links)|for more information|notes to editors?|footnotes|endnotes|references|sources)$/i;
