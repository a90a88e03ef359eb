/** Reads strength, status and polarity of a commitment off its words (GUIDELINES sections 6 and 8). */
import type { Polarity, Status, Strength } from '../../model/annotation.ts';
import { ANNOUNCE, DIRECT, INTENT, PLEDGE } from '../../vocab/cues.ts';
import { FUTURE } from '../../vocab/grammar.ts';
import type { Sentence } from './sentence.ts';
import { verbForm } from '../../vocab/verb-forms.ts';
import type { VerbGroup } from './verb-group.ts';
import { isAdverb, textAt, type Word } from './words.ts';

/** Verbs of intent or trial: soft where they stand next to the promise itself. */
const SOFT = new Set(
  'seek aim explore consider strive endeavor hope look plan intend aspire encourage expect'.split(' '),
);
/** "work to", "work together": soft; "work with Peru to build": firm. */
const SOFT_WORK = /^(?:to|towards?|together|jointly|collaboratively|on|for)$/u;
/** "announced plans to", "our intention to", "ready to", "our goals are to"; not "a national action plan to". */
const SOFT_NOUN =
  /\b(?:intent|intention|readiness|(?:ready|prepared) to|(?:goals?|aims?) (?:is|are)|objectives? (?:is|are|of))\b|(?<!action )\bplans to\b/i;
const SOFT_ITEM = /^(?:also )?(?:seek|explor|consider|encourag|striv|aim|plan|intend|hop)(?:e|s|es|ing|ning)?\b/i;
const PERMITS = new Set(['authorize', 'allow', 'permit', 'empower']);

/** Soft where the verb next to the promise is one of intent or trial, and no firmer main verb stands beside it. */
export function strengthOf(sentence: Sentence): Strength {
  const { clause, text } = sentence;
  const { main, words, groups } = clause;
  if (main === null) return SOFT_ITEM.test(text) ? 'soft' : 'firm';
  if (main.modal === 'may') return 'soft';
  if (!isSoft(words, main, text)) return 'firm';
  const firmer = groups.some(
    (group) =>
      group !== main &&
      group.under === null &&
      (FUTURE.has(group.modal ?? '') || PLEDGE.has(group.lemma)) &&
      !isSoft(words, group, ''),
  );
  return firmer ? 'firm' : 'soft';
}

function isSoft(words: readonly Word[], group: VerbGroup, text: string): boolean {
  const next = promised(words, group);
  if (PERMITS.has(group.lemma) && group.passive) return true;
  if (DIRECT.has(group.lemma) && group.modal === null)
    return (
      (group.lemma === 'call' && /^(?:(?:up)?on|for)$/u.test(textAt(words, group.end))) ||
      SOFT.has(firstAct(words, group.end))
    );
  if (group.lemma === 'expect' && group.passive) return false;
  if (SOFT.has(group.lemma) || (INTENT.has(group.lemma) && group.modal === null)) return true;
  if (group.lemma === 'work') return SOFT_WORK.test(textAt(words, group.end)) || group.build === 'progressive';
  if (next && SOFT.has(next.lemma)) return !PLEDGE.has(group.lemma) || group.modal !== null;
  // "will continue work to expand": a noun.
  if (next?.lemma === 'work' && !PLEDGE.has(group.lemma) && textAt(words, next.at - 1) === 'to')
    return SOFT_WORK.test(textAt(words, next.at + 1));
  // What is established, launched or ordered is firm, whatever its purpose is called.
  if (group.build === 'is-to' || group.build === 'copula') return SOFT_NOUN.test(text);
  if (group.lemma !== 'announce' && group.lemma !== 'stand' && (ANNOUNCE.has(group.lemma) || PLEDGE.has(group.lemma)))
    return false;
  return group.modal === null && group.build !== 'progressive' && SOFT_NOUN.test(text);
}

/** Of "directs the Secretary to consider": the first act that is ordered. */
function firstAct(words: readonly Word[], from: number): string {
  for (let at = from; at < Math.min(words.length, from + 40); at += 1) {
    const form = textAt(words, at) === 'to' ? verbForm(textAt(words, at + 1)) : null;
    if (form?.forms.has('base')) return form.lemma;
  }
  return '';
}

/** The verb that follows a group directly: "will continue |to explore|", "committed |to working|". */
function promised(words: readonly Word[], group: VerbGroup): { lemma: string; at: number } | null {
  for (let at = group.end; at < group.end + 4; at += 1) {
    const text = textAt(words, at);
    if (text === 'to' || text === 'not' || isAdverb(text)) continue;
    const form = words[at]?.capital ? null : verbForm(text);
    return form && (form.forms.has('base') || form.forms.has('ing')) ? { lemma: form.lemma, at } : null;
  }
  return null;
}

const REAFFIRMED =
  /\b(?:re-?affirm\w*|reiterat\w*|renew(?:s|ed|ing)?|restat\w*)\b[^.;]{1,80}\b(?:commitments?|pledges?|intent(?:ion)?|determination|resolve|readiness)\b|\brecommit\w*|\bremain(?:s|ed)? (?:\w+ )?committed\b/i;
const CONTINUING = new Set(['continue', 'maintain', 'keep', 'extend', 'remain', 'sustain', 'preserve']);

/** `reaffirmed` and `continuing` by their own words only; the second only where it is the act promised. */
export function statusOf({ clause: { main, words }, text }: Sentence): Status {
  if (REAFFIRMED.test(text)) return 'reaffirmed';
  if (main && (CONTINUING.has(main.lemma) || buildsOn(words, main.lemma, main.end))) return 'continuing';
  const next = main ? promised(words, main) : firstVerb(words);
  if (next && (CONTINUING.has(next.lemma) || buildsOn(words, next.lemma, next.at + 1))) return 'continuing';
  return /\bcontinued (?:readiness|commitment|support)\b/i.test(text) ? 'continuing' : 'new';
}

function buildsOn(words: readonly Word[], lemma: string, at: number): boolean {
  return lemma === 'build' && /^(?:up)?on$/u.test(textAt(words, at));
}

function firstVerb(words: readonly Word[]): { lemma: string; at: number } | null {
  const form = verbForm(textAt(words, 0));
  return form && { lemma: form.lemma, at: 0 };
}

/** `will-not` where the verb group is negated, or the act pledged ("agreed not to"); "not only" denies nothing. */
export function polarityOf({ clause: { main, words } }: Sentence): Polarity {
  if (!main) return 'will';
  if (words.slice(main.start, main.end + 2).some(({ text }) => text === 'only')) return 'will';
  const after = textAt(words, main.end);
  return main.negated || after === 'not' || after === 'never' ? 'will-not' : 'will';
}
