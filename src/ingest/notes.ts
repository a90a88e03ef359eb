/** Marks of footnotes: the raised number in the text, and the arrow back to it, are apparatus and no words of the sentence. */

/** Whether a link is such a mark: `[1](#fn1)`, `[\[12\]](#_ftn12)`, `↩`. */
export function isNoteLink(url: string, text: string): boolean {
  return (
    url.includes('#') && /^\s*(?:\[?(?:\d{1,3}|[ivxl]{1,6}|[a-z]|\*{1,3}|[†‡§])\]?|[↩↑^⏎]\uFE0E?)\s*$/iu.test(text)
  );
}
