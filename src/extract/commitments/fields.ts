/** Reads strength, status and polarity of a commitment off its words (GUIDELINES sections 6 and 8). */
import type { Polarity, Status, Strength } from '../../model/annotation.ts';
import { verbForm } from './verb-forms.ts';
import type { Sentence } from './sentence.ts';

/** Verbs of intent or trial: soft where they stand next to the promise itself. */
const SOFT_VERBS = 'seek|aim|explore|consider|strive|endeavou?r|hope|look|plan|intend|aspire|encourage|examine whether';
const SOFT_WORK = String.raw`work(?:ing)? (?:to\b|towards?\b|together\b|for\b|jointly to\b|on\b|closely together\b|collaboratively to\b)`;

const SOFT_AFTER_WILL = new RegExp(
  String.raw`\b(?:will|shall|'ll)(?: (?:also|now|further|continue to|actively|jointly|then))* (?:be encouraged|(?:${SOFT_VERBS})\b|${SOFT_WORK})`,
  'iu',
);
const SOFT_ALONE =
  /\b(?:intends?|plans?|aims?|seeks?|strives?|aspires?|hopes?|(?:is|are) (?:planning|aiming|seeking|hoping|exploring|considering|looking|working)|looks? forward|looking forward|looked forward|encourages?|plans? (?:to|for)|our (?:intent|intention|readiness)|intention to|ready to|readiness to|stands? ready|is authorized to|are authorized to|goals? (?:is|are)|objectives?|aim is|may|work(?:s|ing|ed)? (?:to|towards?|together))\b/iu;
const SOFT_DIRECTIVE = /\bto (?:consider|explore|seek|examine whether|work (?:to|towards?)|encourage|strive)\b/iu;
const SOFT_ITEM = /^(?:also )?(?:seek|explor|consider|encourag|striv|aim|plan|intend|hop)(?:e|s|es|ing|ning)?\b/iu;
const FIRM =
  /\b(?:will|shall|must|commit(?:s|ted|ting)?|pledge[sd]?|agree[sd]?|decide[sd]?|resolve[sd]?|direct(?:s|ed|ing)?|announc(?:e|es|ed|ing)|launch(?:es|ed|ing)?|requires?|determined|undertake)\b/iu;

/** Soft where the verb next to the promise is one of intent or trial and no firmer verb stands beside it. */
export function strengthOf({ clause: { main }, text }: Sentence): Strength {
  if (main === null) return SOFT_ITEM.test(text) ? 'soft' : 'firm';
  if (main.modal === 'may') return 'soft';
  if (main.modal !== null) {
    if (!SOFT_AFTER_WILL.test(text)) return 'firm';
    const others = text.replace(new RegExp(SOFT_AFTER_WILL.source, 'giu'), '');
    return /\b(?:will|shall)\b|\bcommits? to\b/iu.test(others) ? 'firm' : 'soft';
  }
  if (/^(?:direct|order|instruct|charge|task|require|call|ask)$/u.test(main.lemma))
    return SOFT_DIRECTIVE.test(text) || main.lemma === 'call' ? 'soft' : 'firm';
  if (/^(?:announce|announced)$/u.test(main.lemma))
    return /\bplans? (?:to|for)\b|\bintent(?:ion)? to\b/iu.test(text) ? 'soft' : 'firm';
  if (!SOFT_ALONE.test(text)) return 'firm';
  return FIRM.test(text.replace(/\bcommitments?\b/giu, '')) ? 'firm' : 'soft';
}

const REAFFIRMED =
  /\b(?:re-?affirm\w*|reiterat\w*|renew(?:s|ed|ing)?|restat\w*)\b[^.;]{1,80}\b(?:commitments?|pledges?|intent(?:ion)?|determination|resolve|readiness)\b|\brecommit\w*|\bremain(?:s|ed)? (?:\w+ )?committed\b|\b(?:re-?affirm|reiterat)\w*[^.;]{0,30} (?:to|that)\b|\brenewed (?:\w+ ){0,3}commitments?\b/iu;
const CONTINUING_VERB = /^(?:continue|maintain|keep|extend|remain|sustain|preserve)$/u;

/** `reaffirmed` and `continuing` by their own words only; the second only where it is the act promised. */
export function statusOf({ clause: { main, words }, text }: Sentence): Status {
  if (REAFFIRMED.test(text)) return 'reaffirmed';
  if (main && CONTINUING_VERB.test(main.lemma)) return 'continuing';
  if (main?.lemma === 'build' && words[main.end]?.text === 'on') return 'continuing';
  const from = main ? main.end : 0;
  for (let at = from; at < from + 6; at += 1) {
    const word = words[at]?.text ?? '';
    if (/^(?:and|,|that|which)$/u.test(word)) break;
    const form = verbForm(word);
    if (form && /^(?:continue|maintain|keep)$/u.test(form.lemma) && !form.forms.has('past')) return 'continuing';
    if (form && at > from) break;
  }
  return /\bcontinued (?:readiness|commitment|support)\b/iu.test(text) ? 'continuing' : 'new';
}

export function polarityOf({ clause: { main } }: Sentence): Polarity {
  return main?.negated ? 'will-not' : 'will';
}
