/** Strength, status, polarity, condition, action and object, each on twenty sentences written for the purpose. */
import { describe, expect, test } from 'vitest';
import type { CommitmentMention } from '../../../src/model/annotation.ts';
import { asMarkdown, read } from './read.ts';

const JOINT = 'Joint Statement of the Leaders of Peru and Norway';

/** The last commitment of the example, in a joint statement where it speaks as "we" or "the two". */
function found(example: string): CommitmentMention | undefined {
  const joint = /^(?:We|The two|Both|Peru|The leaders|The ministers|They)\b/u.test(example);
  return read(asMarkdown(example), joint ? JOINT : undefined).promises.at(-1);
}

describe('strength', () => {
  test.each([
    ['The agency will open an office.', 'firm'],
    ['The agency shall pay the fee.', 'firm'],
    ['We commit to ending the trade.', 'firm'],
    ['The two countries agreed to share data.', 'firm'],
    ['The Order directs the Secretary to publish a plan.', 'firm'],
    ['The agency is launching a pilot program.', 'firm'],
    ['We are determined to end the trade.', 'firm'],
    ['The agency will work with growers to build a dam.', 'firm'],
    ['The agency will help towns rebuild.', 'firm'],
    ['The agency will: | Open an office', 'firm'],
    ['The agency will seek to open an office.', 'soft'],
    ['The agency will explore new markets.', 'soft'],
    ['The agency will work to lower the fee.', 'soft'],
    ['The two countries will work together to end the trade.', 'soft'],
    ['The agency plans to open an office.', 'soft'],
    ['We intend to meet again.', 'soft'],
    ['We look forward to working with Chile.', 'soft'],
    ['We stand ready to help.', 'soft'],
    ['The Order directs the Secretary to consider new rules.', 'soft'],
    ['The agency announced plans to open an office.', 'soft'],
    ['The two countries aim to double their trade.', 'soft'],
    ['The Secretary is authorized to waive the fee.', 'soft'],
    ['The agency will consider a ban.', 'soft'],
    ['The agency will: | Explore new markets', 'soft'],
  ])('%s', (example, strength) => {
    expect(found(example)?.strength).toBe(strength);
  });
});

describe('status', () => {
  test.each([
    ['The agency will open an office.', 'new'],
    ['We commit to ending the trade.', 'new'],
    ['We underscored our commitment to opening a joint centre.', 'new'],
    ['The agency is launching a pilot program.', 'new'],
    ['The Order directs the Secretary to publish a plan.', 'new'],
    ['The agency plans to open an office.', 'new'],
    ['The two countries agreed to open talks on continued trade.', 'new'],
    ['The agency will continue to train nurses.', 'continuing'],
    ['We will continue our support of the mission.', 'continuing'],
    ['The agency will maintain its office in Lima.', 'continuing'],
    ['The agency will keep its office open.', 'continuing'],
    ['The two countries agreed to continue their talks.', 'continuing'],
    ['The agency will build on its work with growers.', 'continuing'],
    ['The agency will extend the deadline by a year.', 'continuing'],
    ['We will also continue to fund clinics.', 'continuing'],
    ['We reaffirm our commitment to ending hunger.', 'reaffirmed'],
    ['The leaders reaffirmed their commitment to opening a joint centre.', 'reaffirmed'],
    ['We remain committed to ending the trade.', 'reaffirmed'],
    ['The leaders reiterated their commitment to sharing data.', 'reaffirmed'],
    ['The two countries renewed their commitment to ending the trade.', 'reaffirmed'],
    ['Peru remains deeply committed to protecting the whale.', 'reaffirmed'],
    ['We recommit to ending hunger.', 'reaffirmed'],
  ])('%s', (example, status) => {
    expect(found(example)?.status).toBe(status);
  });
});

describe('polarity', () => {
  test.each([
    ['The agency will not raise the fee.', 'will-not'],
    ['We will not recognize the vote.', 'will-not'],
    ["The agency won't raise the fee.", 'will-not'],
    ['The agency will never sell the data.', 'will-not'],
    ['The agency will no longer fund new coal plants.', 'will-not'],
    ['The two countries agreed not to raise tariffs.', 'will-not'],
    ['We commit not to test such weapons.', 'will-not'],
    ['The two countries pledged never to use such weapons.', 'will-not'],
    ['The fee will not be raised.', 'will-not'],
    ['The agency shall not share the data.', 'will-not'],
    ['Visas will no longer be issued at the border.', 'will-not'],
    ['The agency will open an office.', 'will'],
    ['We commit to ending the trade.', 'will'],
    ['The agency will not only open an office but also train nurses.', 'will'],
    ['The two countries agreed to open talks.', 'will'],
    ['The agency is launching a pilot program.', 'will'],
    ['The Order directs the Secretary to publish a plan.', 'will'],
    ['The agency will pay those who have not been paid.', 'will'],
    ['We intend to meet again.', 'will'],
    ['The agency will: | Open an office', 'will'],
  ])('%s', (example, polarity) => {
    expect(found(example)?.polarity).toBe(polarity);
  });
});

describe('condition', () => {
  test.each([
    ['The agency will open an office, subject to appropriations.', 'subject to appropriations'],
    ['The agency will open an office if the town agrees.', 'if the town agrees'],
    ['If finalized, the agency will open an office.', 'If finalized'],
    ['The agency will share data as appropriate.', 'as appropriate'],
    ['The agency will buy local goods where possible.', 'where possible'],
    ['The agency will, where feasible, use solar power.', 'where feasible'],
    ['The agency will pay the fee to the extent permitted by law.', 'to the extent permitted by law'],
    ['The agency will open an office, pending a vote of the board.', 'pending a vote of the board'],
    ['The agency will open an office unless the town objects.', 'unless the town objects'],
    ['The agency will pay, provided that the town pays half.', 'provided that the town pays half'],
    ['The agency will open an office once approved.', 'once approved'],
    ['When necessary, the agency will send a team.', 'When necessary'],
    ['The agency will act consistent with applicable law.', 'consistent with applicable law'],
    ['The loan will be made contingent on a match by the state.', 'contingent on a match by the state'],
    ['The agency will send a team as needed.', 'as needed'],
    ['The agency will help as long as the war goes on.', 'as long as the war goes on'],
    ['The agency will open an office.', null],
    ['The agency will determine if the rule is fair.', null],
    ['The agency will publish a plan by June.', null],
    ['We commit to ending the trade.', null],
    ['The agency will review whether the fee is fair.', null],
  ])('%s', (example, condition) => {
    expect(found(example)?.condition).toBe(condition);
  });
});

describe('action and object', () => {
  test.each([
    ['The agency will open three offices in June.', 'open', 'offices'],
    ['The agency will continue to train nurses.', 'train', 'nurses'],
    ['The agency will begin accepting applications.', 'accept', 'applications'],
    ['We commit to ending the trade in ivory.', 'end', 'trade'],
    ['The two countries agreed to share data.', 'share', 'data'],
    ['The Order directs the Secretary of Labor to publish a plan.', 'publish', 'plan'],
    ['The agency is launching a pilot program for growers.', 'launch', 'program'],
    ['The agency plans to close four old plants.', 'close', 'plants'],
    ['Three offices will be opened in June.', 'open', 'offices'],
    ['The agency will not raise the fee.', 'raise', 'fee'],
    ['The leaders agreed that Peru will host talks.', 'host', 'talks'],
    ['The agency announced that it will hire 200 inspectors.', 'hire', 'inspectors'],
    ['We reaffirm our commitment to ending hunger.', 'end', 'hunger'],
    ['The agency will: | Open an office', 'open', 'office'],
    ['The Department is announcing the following actions: | Launching a portal for growers', 'launch', 'portal'],
    ['The Department is announcing the following actions: | Creation of a joint fund', 'create', 'fund'],
    ['The agency will work to lower the fee.', 'lower', 'fee'],
    ['The agency will help build a dam.', 'build', 'dam'],
    ['We look forward to visiting Chile.', 'visit', 'Chile'],
    ['The agency will invest in solar power.', 'invest', 'power'],
    ['The agency will sign the Treaty of Oslo.', 'sign', 'Treaty'],
    ['The President will travel to Ohio.', 'travel', 'Ohio'],
    ['The agency will provide more than $300 million in aid.', 'provide', '$300 million'],
    ['The agency is releasing a study that will guide its work.', 'release', 'study'],
    ['The airline will buy forty aircraft valued at $9 million.', 'buy', 'aircraft'],
  ])('%s', (example, action, object) => {
    expect(found(example)).toMatchObject({ action, object });
  });
});

describe('who is bound', () => {
  const bound = (example: string): string | null => {
    const { promises, texts } = read(asMarkdown(example));
    const promise = promises.at(-1);
    const unit = promise && texts[promise.unit];
    if (!promise?.subject || unit === undefined) return null;
    return unit.slice(promise.subject.start - promise.start, promise.subject.end - promise.start);
  };
  test.each([
    ['The Department of Energy will open three offices.', 'The Department of Energy'],
    ['In May, the Department of Energy will open an office.', 'the Department of Energy'],
    ['The Corps, which runs the dam, will raise its wall.', 'The Corps'],
    ['The Order directs the Secretary of Labor to publish a plan.', 'the Secretary of Labor'],
    ['The dam will be raised by the Corps of Engineers.', 'the Corps of Engineers'],
    ['The fee will be lowered in May.', null],
    ['The President announced that HUD will open an office.', 'HUD'],
    ['The agency will: | Open an office', null],
  ])('%s', (example, words) => {
    expect(bound(example)).toBe(words);
  });
});
