/** Gives each string a number, in the order in which they come: rows that share a string then name it by its number. */
export interface Dictionary {
  readonly codeOf: (word: string) => number;
  readonly words: () => readonly string[];
}

export function dictionary(): Dictionary {
  const codes = new Map<string, number>();
  return {
    codeOf: (word) => {
      const code = codes.get(word) ?? codes.size;
      codes.set(word, code);
      return code;
    },
    words: () => [...codes.keys()],
  };
}
