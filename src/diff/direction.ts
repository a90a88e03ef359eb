/** Whether a change of a commitment makes it weaker or stronger. */
import type { ChangeType, Direction, FieldChange } from '../model/change.ts';

/** What each way of differing means for who was promised something; what is not here is neutral. */
const WAYS: Readonly<Record<string, Direction>> = {
  'deadline later': 'weaker',
  'deadline dropped': 'weaker',
  'deadline earlier': 'stronger',
  'deadline added': 'stronger',
  'deadlineText dropped': 'weaker',
  'deadlineText added': 'stronger',
  'amounts down': 'weaker',
  'amounts dropped': 'weaker',
  'amounts up': 'stronger',
  'amounts added': 'stronger',
  'strength weakened': 'weaker',
  'strength strengthened': 'stronger',
  'actors dropped': 'weaker',
  'actors added': 'stronger',
  'parts dropped': 'weaker',
  'parts added': 'stronger',
  'object narrowed': 'weaker',
  'object widened': 'stronger',
  'condition added': 'weaker',
  'condition dropped': 'stronger',
};

/** Where fields pull both ways, the first of these decides. */
const WEIGHTIEST = [
  'polarity',
  'strength',
  'status',
  'amounts',
  'deadline',
  'deadlineText',
  'condition',
  'parts',
  'actors',
  'object',
];

export function directionOf(fields: readonly FieldChange[], delivered: boolean): Direction {
  if (delivered) return 'delivered';
  const ways = fields
    .toSorted((a, b) => WEIGHTIEST.indexOf(a.field) - WEIGHTIEST.indexOf(b.field))
    .map(wayOf)
    .filter((way) => way !== 'neutral');
  return ways[0] ?? 'neutral';
}

function wayOf({ field, from, to, how }: FieldChange): Direction {
  // What was done is but promised now.
  if (field === 'status') return from === 'delivered' ? 'weaker' : 'neutral';
  if (field === 'polarity') return to === 'will-not' ? 'weaker' : from === 'will-not' ? 'stronger' : 'neutral';
  return WAYS[`${field} ${how}`] ?? 'neutral';
}

/** A commitment gone is weaker, a new one stronger; where it stands says nothing. */
export function directionOfWhole(change: ChangeType): Direction {
  if (change === 'removed') return 'weaker';
  return change === 'added' ? 'stronger' : 'neutral';
}
