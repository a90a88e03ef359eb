/** Ties leaders to the states that they speak for: "Prime Minister Lee", "Iraqi Prime Minister Kadhimi". */
import { matchesOf } from '../rules/pattern.ts';
import { HEADS_OF_BODIES, LEADERS } from '../vocab/heads-of-state.ts';
import { stateByCode, stateNamed, statesIn, type StateFound, type StateName } from './states.ts';

const TITLE =
  '(?:(?:Vice |Prime |Deputy |Foreign |Federal )?(?:President|Minister|Chancellor|Premier|Secretary)|PM|Taoiseach|King|Queen|Emir|Amir|Sultan|Crown Prince)';
const NAME = String.raw`(?:(?:H\.E\. |Dr\. |bin |al |al-|von |der |van |de |da |dos )*\p{Lu}[\p{L}'.-]+ ?){1,5}`;

/** Titles before names: `Prime Minister Lee`; the name is the group. */
const TITLED = new RegExp(String.raw`\b${TITLE}s? (${NAME})`, 'gu');

const KNOWN = new Map<string, StateName>([
  ...Object.entries(LEADERS).flatMap(([code, names]) => {
    const state = stateByCode(code);
    return state ? names.split(' ').map((name): [string, StateName] => [name.toLowerCase(), state]) : [];
  }),
  ...Object.entries(HEADS_OF_BODIES).flatMap(([name, names]) =>
    names.split(' ').map((leader): [string, StateName] => [leader.toLowerCase(), { name, code: null }]),
  ),
]);

/**
 * Leaders that the text names with a title, with their states where the words beside them say which, or where they are known:
 *
 *   Iraqi Prime Minister Kadhimi      Prime Minister Lee of Singapore      President von der Leyen
 */
export function leadersIn(text: string): StateFound[] {
  const found: StateFound[] = [];
  for (const match of matchesOf(TITLED, text)) {
    const end = match.index + match[0].trimEnd().length;
    const state = stateBefore(text, match.index) ?? stateAfter(text, end) ?? stateOfLeader(match[1] ?? '');
    if (state) found.push({ name: state.name, code: state.code, start: match.index, end });
  }
  return found;
}

function stateBefore(text: string, start: number): StateName | null {
  const before = /(\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,3})(?:'s)? $/u.exec(
    text.slice(Math.max(0, start - 60), start),
  );
  const words = before?.[1]?.split(' ') ?? [];
  for (let from = 0; from < words.length; from += 1) {
    const state = stateNamed(words.slice(from).join(' '));
    if (state) return state;
  }
  return null;
}

function stateAfter(text: string, end: number): StateName | null {
  const after = /^,? of (?:the )?/u.exec(text.slice(end, end + 20));
  if (!after) return null;
  const [first] = statesIn(text.slice(end + after[0].length, end + after[0].length + 60));
  return first && first.start < 22 ? first : null;
}

/** The state of a leader known by surname. */
export function stateOfLeader(name: string): StateName | null {
  const words = name.trim().split(' ');
  for (const word of words.reverse()) {
    const state = KNOWN.get(word.replace(/(?:'s|[.,])$/u, '').toLowerCase());
    if (state) return state;
  }
  return null;
}
