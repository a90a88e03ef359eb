/** Names that count as equal: case, articles, punctuation and invisible characters aside, and the variants that the gold lists. */

export type Fold = (name: string | null) => string;

/** `aliases` are lists of names, the first of each the canonical one. */
export function makeFold(aliases: readonly (readonly string[])[]): Fold {
  const canonical = new Map(
    aliases.flatMap(([first = '', ...others]) => [first, ...others].map((name) => [plain(name), plain(first)])),
  );
  return (name) => canonical.get(plain(name)) ?? plain(name);
}

function plain(name: string | null): string {
  return (name ?? '')
    .normalize('NFKC')
    .replace(/[\u2060\u200b\ufeff]/gu, '')
    .replace(/[’‘]/gu, "'")
    .replace(/[\u2010-\u2015]/gu, '-')
    .replace(/^the\s+/iu, '')
    .replace(AMERICAN_AGENCY, '')
    .replace(/[.\s]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** "U.S." before the name of an agency says nothing more. */
const AMERICAN_AGENCY =
  /^U\.?S\.?\s+(?=Department|Agency|Office|Customs|Army|Navy|Treasury|International|Coast|Trade|Citizenship|Immigration|Small|Patent|Geological|Forest|Fish)/iu;
