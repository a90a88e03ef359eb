/** Finds offices in a phrase: "the Secretaries of the Interior, Labor, and Energy" names three. */
import { HEADS, MILITARY_DEPARTMENTS, SOLE_OFFICES } from '../vocab/offices.ts';
import { DEPARTMENTS } from '../vocab/organisations.ts';
import type { Span } from '../model/span.ts';
import { matchesOf } from '../rules/pattern.ts';

export interface Office extends Span {
  /** Canonical: `Secretary of Labor`. */
  readonly name: string;
  /** The body that the holder acts for, where the title says which. */
  readonly agency: string | null;
}

/** Forms after "Secretary of", the canonical one first: `the Treasury`, `Treasury`. */
const FORMS = [...DEPARTMENTS, ...MILITARY_DEPARTMENTS].map(([name, ...variants]) => [
  name,
  ...variants,
  ...(name.startsWith('the ') ? [name.slice(4)] : []),
]);
const DEPARTMENT = FORMS.flat()
  .sort((a, b) => b.length - a.length)
  .join('|');
const SEPARATOR = String.raw`(?:, and |, | and |, as well as )`;
const SECRETARIES = new RegExp(
  String.raw`\b(?:(?:Acting |Deputy |Under |Assistant )?Secretar(?:y|ies)) of (?:the )?(?:U\.S\. )?(?:Department of )?((?:${DEPARTMENT})\b(?: \([A-Z]{2,5}\))?(?:${SEPARATOR}(?:the )?(?:${DEPARTMENT})\b(?: \([A-Z]{2,5}\))?){0,15})`,
  'gu',
);
const ONE_DEPARTMENT = new RegExp(String.raw`(?:${DEPARTMENT})\b`, 'gu');
const SOLE = new RegExp(
  String.raw`\b(?:${SOLE_OFFICES.map((office) => office.replaceAll('.', String.raw`\.`)).join('|')})\b`,
  'gu',
);
const WORD = String.raw`(?:\p{Lu}[\p{L}&'-]*|U\.S\.)`;
const HEAD = new RegExp(
  String.raw`\b(?:${HEADS.join('|')}) (?:of|for) (?:the )?${WORD}(?: (?:${WORD}|(?:of|for|and|on|the|to) (?:the )?${WORD})){0,8}`,
  'gu',
);
const ASSISTANT = new RegExp(
  String.raw`\bAssistant to the President(?: for ${WORD}(?: (?:${WORD}|(?:and|of) ${WORD})){0,6})?`,
  'gu',
);

/** In order of the text, without overlaps. */
export function officesIn(text: string): Office[] {
  const found = [...secretaries(text), ...plain(text, ASSISTANT), ...plain(text, SOLE), ...heads(text)];
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((office, index, all) => !all.slice(0, index).some((other) => other.end > office.start));
}

function secretaries(text: string): Office[] {
  return [...matchesOf(SECRETARIES, text)].flatMap((match) => {
    const list = match[1] ?? '';
    const from = match.index + match[0].length - list.length;
    return [...matchesOf(ONE_DEPARTMENT, list)].map((each, index) => {
      const department = canonicalDepartment(each[0]);
      return {
        start: index === 0 ? match.index : from + each.index,
        end: from + each.index + each[0].length,
        // An acting secretary, or one of "the Department of", acts for the department.
        name: /^Acting |Department of/u.test(match[0]) ? `Department of ${department}` : `Secretary of ${department}`,
        agency: `Department of ${department}`,
      };
    });
  });
}

/** `HHS` → `Health and Human Services`. */
function canonicalDepartment(words: string): string {
  return FORMS.find((forms) => forms.includes(words))?.[0] ?? words;
}

function plain(text: string, pattern: RegExp): Office[] {
  return [...matchesOf(pattern, text)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    name: match[0],
    agency: match[0] === 'Attorney General' ? 'Department of Justice' : null,
  }));
}

/** `Director of the Office of Personnel Management`; "President of France" is a person's title and no office here. */
function heads(text: string): Office[] {
  return plain(text, HEAD)
    .filter((office) => !office.name.startsWith('President of'))
    .map((office) => ({ ...office, agency: office.name.replace(/^.*?(?:of|for) (?:the )?/u, '') }));
}
