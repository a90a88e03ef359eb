/** The source text, character by character as it is, with its commitments as links and its mentions marked by kind. */
import { Fragment, type JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { MentionKind, PageDocument } from '../data.ts';
import { say } from './copy.ts';
import { commitmentHash } from './route.ts';
import { passagesOf, type Passage, type Piece } from './passages.ts';

const KINDS: readonly (readonly [kind: MentionKind, title: string])[] = [
  ['name', 'Names'],
  ['date', 'Dates'],
  ['amount', 'Amounts'],
];

interface TextProps {
  readonly document: PageDocument;
  readonly chosen: string | null;
  readonly at: number | null;
}

export function Text({ document, chosen, at }: TextProps): JSX.Element {
  const passages = useMemo(() => passagesOf(document), [document]);
  const [hidden, setHidden] = useState<ReadonlySet<MentionKind>>(new Set());
  const frame = useRef<HTMLDivElement>(null);
  const target = at === null ? null : passages.findLast(({ start }) => start <= at);
  useEffect(() => {
    const place = frame.current?.querySelector<HTMLElement>('[aria-current], .at');
    place?.scrollIntoView({ block: 'center' });
    place?.focus({ preventScroll: true });
  }, [document, chosen, at]);
  return (
    <>
      <fieldset class="kinds">
        <legend class="unseen">Marks in the text</legend>
        <span class="key commitment">Commitments</span>
        {KINDS.map(([kind, title]) => (
          <label key={kind} class={`key ${kind}`}>
            <input
              type="checkbox"
              checked={!hidden.has(kind)}
              onInput={({ currentTarget }) => {
                const next = new Set(hidden);
                if (currentTarget.checked) next.delete(kind);
                else next.add(kind);
                setHidden(next);
              }}
            />
            {title}
          </label>
        ))}
      </fieldset>
      <div
        ref={frame}
        class={`text ${[...hidden].map((kind) => `no-${kind}`).join(' ')}`}
        // A finger can't hover.
        onClick={({ target }) => {
          const mark = target instanceof Element ? target.closest('mark') : null;
          if (mark) say(mark.title);
        }}
      >
        {passages.map((passage) => (
          <PassageText key={passage.start} passage={passage} chosen={chosen} isTarget={passage === target} />
        ))}
      </div>
    </>
  );
}

interface PassageProps {
  readonly passage: Passage;
  readonly chosen: string | null;
  readonly isTarget: boolean;
}

function PassageText({ passage: { commitment, pieces }, chosen, isTarget }: PassageProps): JSX.Element {
  const content = pieces.map(pieceText);
  if (commitment === null)
    return isTarget ? (
      <span class="at" tabIndex={-1}>
        {content}
      </span>
    ) : (
      <>{content}</>
    );
  return (
    <a
      class={isTarget ? 'commitment at' : 'commitment'}
      href={commitmentHash(commitment)}
      aria-current={commitment === chosen ? 'true' : undefined}
    >
      {content}
    </a>
  );
}

function pieceText({ text, heading, wrap, mentions }: Piece, key: number): JSX.Element {
  const words = wrap ? <span class="wrap">{text}</span> : <>{text}</>;
  const marked = mentions.reduceRight(
    (content, { kind, says }) => (
      <mark class={kind} title={says}>
        {content}
      </mark>
    ),
    words,
  );
  return heading ? <strong key={key}>{marked}</strong> : <Fragment key={key}>{marked}</Fragment>;
}
