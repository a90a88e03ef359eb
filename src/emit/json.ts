/** JSON as the dataset writes it: keys in the order of the model, one space of indent, LF, so that git shows what changed. */

export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
