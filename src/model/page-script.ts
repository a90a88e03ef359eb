/** Data as a script that hands it to the page of a dataset: a page that is opened from disk may load scripts, and nothing else. */

/** The methods of the page's global `factsheet`. */
export type PageCall = 'index' | 'commitments' | 'document' | 'changes';

export function pageScript(call: PageCall, value: unknown): string {
  return `factsheet.${call}(${toScriptJson(value)});\n`;
}

/**
 * JSON that ends neither a script element nor a line of JavaScript (HTML, "Restrictions for contents of script elements";
 * ECMA-262, "Line Terminators").
 */
export function toScriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<\u2028\u2029]/gu, escape);
}

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** `changes/changes.js`: what the latest run changed, in the words of its report. */
export interface PageChanges {
  readonly verdict: string;
  readonly changes: readonly PageChange[];
  /** How many more `changes/report.html` tells. */
  readonly more: number;
}

export interface PageChange {
  readonly document: string;
  readonly severity: string;
  readonly headline: string;
  readonly who: string | null;
  readonly says: string;
  readonly quote: string;
  /** Where it stands in the newer text; null where it is gone. */
  readonly start: number | null;
}
