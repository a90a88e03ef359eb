/** Says of a reworded passage what kinds of change it is. */
import type { FieldChange, Kind } from '../model/change.ts';
import type { Difference, Reading } from './difference.ts';
import {
  deadlineChange,
  amountChange,
  figureChange,
  valueChange,
  actorChange,
  partChanges,
  wordsChange,
} from './fields.ts';

export interface Verdict {
  readonly kinds: readonly Kind[];
  readonly fields: readonly FieldChange[];
  /** The commitment became an accomplished act. */
  readonly delivered: boolean;
  /** Spelling and grammar alone: no shade of difference. */
  readonly slight: boolean;
}

/** What is no commitment in either version: GUIDELINES of changes, kinds of other units. */
export function classifyText(differences: readonly Difference[]): Verdict {
  const some = (test: (difference: Difference) => boolean): boolean => differences.some(test);
  const kinds: Kind[] = [];
  if (some((d) => d.types.has('figure') || d.limits)) kinds.push('figure');
  if (some((d) => d.types.has('date'))) kinds.push('date');
  if (some((d) => d.types.has('name'))) kinds.push('name');
  const plain = (d: Difference): boolean => !d.limits && ![...d.types].some((type) => type !== 'word');
  if (some((d) => d.more || (plain(d) && d.shade !== 'slip'))) kinds.push('wording');
  if (some((d) => d.shade === 'slip')) kinds.push('typo');
  return { kinds, fields: [], delivered: false, slight: differences.every(isSlight) };
}

function isSlight({ shade }: Difference): boolean {
  return shade === 'slip' || shade === 'grammar';
}

/** What is a commitment in a version or both. Fields count only where the words that carry them differ: equal words are equal. */
export function classifyCommitment(old: Reading, now: Reading, differences: readonly Difference[]): Verdict {
  const delivered = isDelivered(old, now, differences);
  const found = [
    deadline(old, now, differences),
    amount(old, now, differences),
    strength(old, now, differences, delivered),
    polarity(old, now, differences),
    actor(old, now, differences),
    scope(old, now, differences),
    condition(old, now, differences),
    status(old, now, differences, delivered),
  ].filter((one) => one !== null);
  // A verb of commitment in another form ("has committed", "commits") is the same one, and yet no slip.
  const slight = found.length === 0 && differences.every((d) => isSlight(d) && !d.turnsVerb);
  const kinds: Kind[] = found.length > 0 ? found.map(({ kind }) => kind) : ['wording'];
  return { kinds, fields: found.flatMap(({ fields }) => fields), delivered, slight };
}

interface FoundKind {
  readonly kind: Kind;
  readonly fields: readonly FieldChange[];
}

type Check = (old: Reading, now: Reading, differences: readonly Difference[]) => FoundKind | null;

/** A change of the date words, unless both say the same day ("today" gone from a commitment that was never due that day). */
const deadline: Check = (old, now, differences) => {
  const dated = differences.filter((d) => d.types.has('date'));
  if (dated.length === 0) return null;
  const change = deadlineChange(old.commitment, now.commitment);
  if (change) return { kind: 'deadline', fields: [change] };
  const words = dated.flatMap((d) => [...d.lost, ...d.gained]).filter((w) => w.type === 'date');
  if (words.every(({ text }) => !/\d/u.test(text))) return null;
  const fields = wordsChange('deadlineText', 'date', dated);
  return fields.length === 0 ? null : { kind: 'deadline', fields };
};

const amount: Check = (old, now, differences) => {
  const figures = differences.filter((d) => d.types.has('figure') || d.limits);
  if (figures.length === 0) return null;
  const change = amountChange(old.commitment, now.commitment) ?? figureChange(figures);
  return { kind: 'amount', fields: change ? [change] : wordsChange('figures', 'figure', figures) };
};

function strength(
  old: Reading,
  now: Reading,
  differences: readonly Difference[],
  delivered: boolean,
): FoundKind | null {
  if (delivered) return null;
  const verbs = differences.filter((d) => d.lostCue !== null || d.gainedCue !== null);
  if (verbs.length === 0) return null;
  if (old.commitment && now.commitment) {
    // One verb of several may have turned: the words say it where the commitment as a whole stays as firm.
    const part = verbs.find((d) => d.lostCue !== null && d.gainedCue !== null && d.lostCue !== d.gainedCue);
    const change =
      valueChange('strength', old.commitment.strength, now.commitment.strength) ??
      valueChange('strength', part?.lostCue ?? null, part?.gainedCue ?? null);
    return change ? { kind: 'strength', fields: [change] } : null;
  }
  // A commitment on one side only: the firmness that its words had against what they have become, if only talk.
  const commitment = old.commitment ?? now.commitment;
  const turned = verbs.find((d) => d.lostCue !== d.gainedCue && d.shade === 'content');
  if (!commitment || !turned) return null;
  const from = old.commitment ? commitment.strength : (turned.lostCue ?? null);
  const to = now.commitment ? commitment.strength : (turned.gainedCue ?? null);
  const change = valueChange('strength', from, to);
  return change ? { kind: 'strength', fields: [change] } : null;
}

const polarity: Check = (old, now, differences) => {
  if (!differences.some((d) => d.negates)) return null;
  const change = valueChange('polarity', old.commitment?.polarity ?? null, now.commitment?.polarity ?? null);
  return { kind: 'polarity', fields: change ? [change] : [] };
};

const actor: Check = (old, now, differences) => {
  const subject = differences.filter((d) => d.inSubject && d.shade === 'content');
  const change = actorChange(old.commitment, now.commitment);
  // Whoever is bound in both versions is no actor dropped, wherever the name is gone from.
  const stays = new Set(old.commitment?.actors.filter((name) => now.commitment?.actors.includes(name)));
  const named = subject.some((d) =>
    [...d.lost, ...d.gained].some(({ type, text }) => type === 'name' && !stays.has(text)),
  );
  if (subject.length === 0 || (!named && !change)) return null;
  return { kind: 'actor', fields: change ? [change] : wordsChange('actors', 'name', subject) };
};

/** What is promised, or for whom: content words behind the commitment's verb. */
const scope: Check = (old, now, differences) => {
  const counted = differences.filter(
    (d) => d.shade === 'content' && !d.conditions && (d.more || d.types.has('name')) && !d.inSubject,
  );
  if (counted.length === 0) return null;
  const from = counted.flatMap((d) => d.lost.map((words) => words.text));
  const to = counted.flatMap((d) => d.gained.map((words) => words.text));
  const object = { field: 'object', from, to, how: scopeWay(counted), days: null, ratio: null };
  const parts = partChanges(old.commitment, now.commitment);
  return { kind: 'scope', fields: [object, ...(parts.length > 0 ? parts : partsInWords(counted))] };
};

/** A verb of commitment that came or went with its object ("will repair the pipes and …"), where the records tell of no parts. */
function partsInWords(differences: readonly Difference[]): FieldChange[] {
  const whole = differences.filter(({ adds }) => adds);
  const from = whole.flatMap((d) => (d.lostCue === null ? [] : d.lost.map(({ text }) => text)));
  const to = whole.flatMap((d) => (d.gainedCue === null ? [] : d.gained.map(({ text }) => text)));
  const how = to.length === 0 ? 'dropped' : from.length === 0 ? 'added' : 'replaced';
  return from.length + to.length === 0 ? [] : [{ field: 'parts', from, to, how, days: null, ratio: null }];
}

/** Narrowed where all that differs is one thing less in a list of things, widened where one more; what qualifies a thing may do either. */
function scopeWay(differences: readonly Difference[]): string {
  if (!differences.every(({ adds }) => adds)) return 'replaced';
  if (differences.every(({ gained }) => gained.length === 0)) return 'narrowed';
  return differences.every(({ lost }) => lost.length === 0) ? 'widened' : 'replaced';
}

const condition: Check = (old, now, differences) => {
  if (!differences.some((d) => d.conditions)) return null;
  const change = valueChange('condition', old.commitment?.condition ?? null, now.commitment?.condition ?? null);
  return { kind: 'condition', fields: change ? [change] : [] };
};

function status(old: Reading, now: Reading, differences: readonly Difference[], delivered: boolean): FoundKind | null {
  if (delivered) {
    const change = valueChange('status', old.commitment?.status ?? null, 'delivered');
    return { kind: 'status', fields: change ? [change] : [] };
  }
  if (
    !old.commitment &&
    now.commitment &&
    old.passage.unit.class === 'achievement' &&
    differences.some((d) => d.fromPast)
  ) {
    const change = valueChange('status', 'delivered', now.commitment.status);
    return change ? { kind: 'status', fields: [change] } : null;
  }
  if (!old.commitment || !now.commitment || !differences.some((d) => d.restates)) return null;
  const change = valueChange('status', old.commitment.status, now.commitment.status);
  return change ? { kind: 'status', fields: [change] } : null;
}

/** "Intends to sign" became "signed": the verb of intent went, and its verb now stands in the past. */
function isDelivered(old: Reading, now: Reading, differences: readonly Difference[]): boolean {
  if (!old.commitment) return false;
  return differences.some((d) => {
    if (d.lostCue === null || d.gainedCue !== null) return false;
    return d.toPast || (!now.commitment && now.passage.unit.class === 'achievement' && d.shade === 'content');
  });
}
