/** Nouns that stand where an actor stands, by what they stand for. Singular or plural as texts write them, in lower case. */

/** Those who act for the state or body named beside them: "Mexican officials", "G7 Leaders", "the U.S. delegation". */
export const ENVOYS: ReadonlySet<string> = words(`
  administration administrations administrator advisor authorities cabinet capitals chair chairman chancellor commissioner
  congress counterparts delegation delegations department departments deputies director diplomats experts government governments
  heads leader leaders leadership military minister ministers ministry ministries negotiators officer officers official
  officials parliament president presidents principals representative representatives secretary secretaries
  staff side sides co-chairs co-chair spokesperson team teams working-group administrators advisors assistant ambassador
`);

/** Parties of a joint document without a name: "both sides", "the two countries", "the Participants". */
export const PARTIES: ReadonlySet<string> = words(`
  countries country governments leaders members nations parties participants principals sides presidents ministers
  delegations officials representatives economies states signatories capitals heads administrations democracies
`);

/** Groups that nobody can be held to. */
export const UNNAMED: ReadonlySet<string> = words(`
  agencies agency department leader allies airlines associations automakers banks businesses carriers coalitions colleges communities companies
  contractors corporations councils departments developers donors employers enterprises entities executives experts
  federations financiers firms foundations funds funders governors groups hospitals industries industry innovators institutions
  insurers investors labs landlords lenders manufacturers mayors members network networks ngos nonprofits operators
  organizations partners philanthropies platforms producers providers regulators retailers schools secretaries
  stakeholders staff staffs startups states suppliers tribes unions universities utilities heads leaders officials
  enterprise bureau bureaus governments pharmacies centers banks consultants
`);

/** What the President signs. */
export const ORDERS: ReadonlySet<string> = words(`
  order orders memorandum memorandums memoranda proclamation proclamations directive nspm nsm eo e.o e.o. eos
`);

/** Bodies with a name of their own, met again by their last word: "the Department", "the Task Force". */
export const BODIES: ReadonlySet<string> = words(`
  administration agency alliance authority bank board bureau center centers coalition commission committee company corporation
  corps council court department dialogue directorate foundation force group institute institution initiative ministry mission
  office organization panel partnership pillar program secretariat service summit taskforce team union university agenda
`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}
