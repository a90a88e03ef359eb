/** Numbers as lists print them. */

/** A number as a list of the type prints it: 1, a, A, i, I. */
export function numeral(number: number, type: string): string {
  if (number < 1 || number > 26 || !/^[ai]$/iu.test(type)) return String(number);
  const letters = type.toLowerCase() === 'a' ? String.fromCharCode(96 + number) : roman(number);
  return type === type.toUpperCase() ? letters.toUpperCase() : letters;
}

function roman(number: number): string {
  const ones = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
  return 'x'.repeat(Math.floor(number / 10)) + (ones[number % 10] ?? '');
}
