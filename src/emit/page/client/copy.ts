/** Puts text on the clipboard, and says so where everybody notices: to the eye and to screen readers. */
const SECONDS = 4;

let timer = 0;

export async function copy(text: string, what: string): Promise<void> {
  const done = await write(text);
  say(done ? `${what} copied.` : `Could not copy. ${text}`);
}

export function say(text: string): void {
  const place = document.getElementById('said');
  if (!place) return;
  place.textContent = text;
  clearTimeout(timer);
  timer = window.setTimeout(() => (place.textContent = ''), SECONDS * 1000);
}

async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No leave for the clipboard: the text is shown to be copied by hand.
    return false;
  }
}
