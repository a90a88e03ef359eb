import { describe, expect, test } from 'vitest';
import { readWords } from '../../src/pipeline/words.ts';

describe('words of a user', () => {
  test('come from YAML and CSV alike', () => {
    const words = readWords([
      {
        path: 'a.yaml',
        text: 'cues:\n  - { cue: stands ready to fund, strength: soft }\nnames:\n  - { name: Tide Fund, type: PROGRAM }\n',
      },
      { path: 'b.csv', text: '\uFEFFalias,name\r\nthe Fund,Tide Fund\r\n' },
      { path: 'c.csv', text: 'label,term\nharbours,"quay, pier"\n' },
    ]);
    expect(words).toEqual({
      cues: [{ cue: 'stands ready to fund', strength: 'soft' }],
      names: [{ name: 'Tide Fund', type: 'PROGRAM' }],
      aliases: [{ alias: 'the Fund', name: 'Tide Fund' }],
      topics: [{ label: 'harbours', term: 'quay, pier' }],
    });
  });

  test.each([
    ['a.yaml', 'cue:\n  - { cue: x, strength: soft }\n', 'Unknown list of words "cue" in a.yaml:1.'],
    [
      'a.yaml',
      'cues:\n  - { cue: x, strength: weak }\n',
      'Unknown strength "weak" in a.yaml:2. Available: firm, soft.',
    ],
    ['a.yaml', 'cues:\n  - { cue: x }\n', 'a.yaml:2 has no "strength".'],
    ['a.csv', 'name,type\nTide Fund,PROGRAM\nTide Act,LAWS\n', 'Unknown type "LAWS" in a.csv:3.'],
    ['a.csv', 'word\nx\n', 'a.csv:1 has the columns word; a file of words has cue,strength | name,type | '],
  ])('%s %j is refused with its line', (path, text, message) => {
    expect(() => readWords([{ path, text }])).toThrow(message);
  });
});
