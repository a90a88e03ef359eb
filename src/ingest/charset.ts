/** In which characters a page says it is written, where no byte order mark does. */

/** What windows-1252 has where ISO 8859-1 has control characters, from 0x80 on. */
const WINDOWS_SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Text that was decoded as windows-1252: many versions of Node take it for ISO 8859-1 (nodejs/node#56542). */
export function withWindowsSigns(text: string): string {
  return text.replace(/[\u0080-\u009F]/gu, (sign) => WINDOWS_SIGNS.charAt(sign.charCodeAt(0) - 0x80));
}

/** A browser looks no further (WHATWG HTML, "prescan a byte stream"). */
const PRESCAN = 1024;

/**
 * The encoding that a `<meta>` at the top of a page names, as `TextDecoder` calls it; null where none does, or names one that
 * nobody knows. `iso-8859-1` is `windows-1252`, as for a browser: its smart quotes stand where the other has control characters.
 */
export function charsetOf(bytes: Uint8Array): string | null {
  const top = new TextDecoder('windows-1252').decode(bytes.subarray(0, PRESCAN));
  const label = /<meta\s[^>]{0,400}?charset\s{0,9}=[\s"']{0,9}(?<label>[\w.:-]{1,40})/iu.exec(top)?.groups?.['label'];
  if (label === undefined) return null;
  try {
    const { encoding } = new TextDecoder(label);
    // What can be read so far is no UTF-16, whatever it says.
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
