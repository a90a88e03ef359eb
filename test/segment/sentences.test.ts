import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../src/segment/sentences.ts';

/** Each case is the sentences of one line; joined by a space they are the input. */
const CASES: readonly (readonly string[])[] = [
  // full stops
  ['We will act.', 'They will follow.'],
  ['Will it last?', 'We think so!', 'Time will tell.'],
  ['The fund opens in 2027.', '12 states have joined.'],
  ['The fee falls to 2.5 percent.', '$40 million is set aside.'],
  ['A line without an end'],
  // states and cities with periods
  ['The U.S. Department of Energy will pay.'],
  ['This is the largest plant in the U.S.', 'It will open in May.'],
  ['Work by U.S. Customs and Border Protection goes on.'],
  ['They met in Washington, D.C. on Monday.'],
  ['They met in Washington, D.C.', 'The talks were frank.'],
  ['The D.C. National Guard will help.'],
  ['Ties between the U.K. and the U.S. are strong.'],
  ['The U.N. Security Council met.', 'It will meet again.'],
  ['The U.S.-EU council met.', 'Its work goes on.'],
  ['Exports to the U.S. (up 4 percent) grew.'],
  // titles and initials
  ['Gov. Janet Mills and Sen. Mark Kelly came.', 'So did Rep. Ortiz.'],
  ['Dr. A. B. Lee spoke.', 'Mr. Wu did not.'],
  ['President Donald J. Trump signed it.', 'He left.'],
  ['George W. Bush and J.D. Vance were named.'],
  ['Lt. Gen. Mark Hale of Ft. Worth was there.', 'Others were not.'],
  ['States get aid under Title I.', 'This will grow.'],
  // times
  ['It starts at 9 a.m. ET on Friday.'],
  ['It starts at 9 a.m. and ends at 5 p.m. on Friday.'],
  ['It ends at 5 p.m.', 'The doors then close.'],
  // references and numbers
  ['See Sec. 2 and Art. 5 of the text.', 'See also No. 7.'],
  ['The answer is no.', 'We will not pay.'],
  ['It was signed on Jan. 20 by both.', 'It is in force.'],
  ['Growth was 3.5 percent.', 'Prices rose.'],
  ['Pub. L. 117-58 pays for it.'],
  // Latin
  ['Bring papers, e.g. A passport will do.'],
  ['We buy chips, ships, etc. and build more.'],
  ['We buy chips, ships, etc.', 'We also build.'],
  ['It is i.e. Mexico that pays.'],
  // companies
  ['Acme Inc. will invest $1 billion.', 'Boxer Corp. Director Jane Roe agreed.'],
  ['The work goes to Acme Inc.', 'The firm will hire.'],
  ['Martin Cole Jr. Street is closed.'],
  // quotes and brackets
  ['"We will act."', 'The President meant it.'],
  ['She said, "We will act." and left.'],
  ["It is 'the best.'", 'We agree.'],
  ['He said: "We will act.', 'We will win."', 'They cheered.'],
  ['(The list is below.)', 'It is long.'],
  ['The plan (a first. It will grow) helps.'],
  ['The plan (see Annex A) helps.', 'It is new.'],
  ['The plan works [1].', 'It will be widened.'],
  ['The plan works.[2]', 'It will be widened.'],
  // not ends
  ['We will: build; hire; train; and report.'],
  ['We stand for one thing: Peace is our aim.'],
  ['They went on... and on.'],
  ['They went on...', 'The end came late.'],
  ['Freedom … and peace will last.'],
  ['Visit www.example.gov for more.', 'Or call.'],
  ['Go to Grants.Gov to apply.'],
  ['It costs $4.5 million.', 'That is fair.'],
  ['The iPhone 3.0 standard holds.'],
  // lost spaces and stray marks
  ['Emissions fell.1', 'The trend will hold.'],
  // openers
  ['It is made in the U.S.', 'Together we will grow.'],
  ['It is made in the U.S.', 'For years it was not.'],
  ['It is made in the U.S.', '"We are proud," she said.'],
  // lists in one line
  ['Steps follow.', '1. Build a bridge.', '2. Pave a road.'],
  ['A. The parties will meet.', 'B. The parties will report.'],
];

describe('sentences', () => {
  test.each(CASES.map((sentences) => [sentences.join(' '), sentences] as const))('%s', (text, sentences) => {
    expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
  });

  test.each([
    ['The work is done.The next step comes.', ['The work is done.', 'The next step comes.']],
    ['• Build a bridge • Pave a road', ['Build a bridge', 'Pave a road']],
    [' • ', []],
    ['', []],
  ])('without a space, or with bullets: %s', (text, sentences) => {
    expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
  });

  test('only within the given stretch', () => {
    const text = 'Heading. We will act. They will follow. So will others.';
    expect(splitSentences(text, 9, 39).map(({ start, end }) => text.slice(start, end))).toEqual([
      'We will act.',
      'They will follow.',
    ]);
  });

  test.each(['U.S. ', '(. A', 'No. 5, ', '... ', '" (A. B) '])('a megabyte of %j is cut in linear time', (piece) => {
    const text = piece.repeat(1_000_000 / piece.length);
    const sentences = splitSentences(text);
    expect(sentences.every(({ start, end }, index) => start < end && (sentences[index - 1]?.end ?? 0) <= start)).toBe(
      true,
    );
  });
});
