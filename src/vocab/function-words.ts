/** Words that carry grammar rather than content: two sentences that share only these say different things. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a an the and or nor but so yet if then than as at by for from in into of off on onto out over per to toward towards under
  up upon via with within without about above across after against along among around before behind below beneath beside
  between beyond during except inside near since through throughout till until that which who whom whose this these those
  there here it its it's he him his she her hers they them their theirs we us our ours you your yours i me my mine one ones
  is are was were be been being am has have had having do does did doing will would shall should can could may might must
  not no also both each every all any some such other another more most much many few less least very too just only own same
  when where while why how what because although though however thus hence well even still again further including include
  includes`.split(/\s+/u),
);
