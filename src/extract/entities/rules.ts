/** Names whose very form says what they are: numbered orders and laws, administrations, court cases, storms, wars. */
import type { EntityType } from '../../model/annotation.ts';
import { A_FIGURE } from '../../rules/needs.ts';
import type { Rule } from '../../rules/rule.ts';

export interface Formed {
  readonly type: EntityType;
  /** Canonical name where the form tells it, else null. */
  readonly name: string | null;
}

const law = (name: string | null = null): Formed => ({ type: 'LAW', name });
const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';

export const FORM_RULES: readonly Rule<Formed>[] = [
  {
    name: 'administration',
    needs: [['administration']],
    pattern:
      /(?<![\p{L}-])(?<head>Biden[-\u2013 ]Harris|Biden|Trump[-\u2013 ]Vance|Trump[-\u2013 ]Pence|Trump|Obama[-\u2013 ]Biden|Obama|George W\. Bush|Bush|Clinton|Reagan|Carter) administration(?!\p{L})/giu,
    make: ({ groups }) => {
      const head = (groups?.['head'] ?? '').replace(/[\u2013 ](?=Harris|Vance|Pence|Biden)/i, '-');
      const proper = head.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
      if (/^biden/i.test(head)) return { type: 'ORG', name: 'Biden-Harris Administration' };
      if (/^trump/i.test(head)) return { type: 'ORG', name: 'Trump Administration' };
      return { type: 'ORG', name: `${proper} Administration` };
    },
    yes: [
      ['The Biden Administration announced steps.', { type: 'ORG', name: 'Biden-Harris Administration' }],
      ['under the TRUMP ADMINISTRATION', { name: 'Trump Administration' }],
      ['the Obama-Biden administration', { name: 'Obama-Biden Administration' }],
    ],
    no: ['the Administration announced steps', 'the Small Business Administration'],
  },
  {
    name: 'numbered-order',
    needs: [['executive', 'e', 'eo', 'proclamation', 'proclamations'], A_FIGURE],
    pattern: /(?<!\p{L})(?:Executive Orders?|E\.O\.|EO|Proclamations?) (?:\(E\.?O\.?\) )?(?:No\. )?(?<number>1?\d{4,5})(?!\d|,\d)/gu,
    make: ({ 0: text, groups }) => law(`${text.startsWith('P') ? 'Proclamation' : 'Executive Order'} ${groups?.['number'] ?? ''}`),
    yes: [
      ['It amends Executive Order 14036.', { type: 'LAW', name: 'Executive Order 14036' }],
      ['as E.O. 13771 requires', { name: 'Executive Order 13771' }],
      ['Proclamation 10908 set duties', { name: 'Proclamation 10908' }],
    ],
    no: ['the Executive Order directs agencies', 'an order of 14000 units'],
  },
  {
    name: 'numbered-resolution',
    needs: [['resolution', 'resolutions', 'unscr', 'unscrs'], A_FIGURE],
    pattern:
      /(?<!\p{L})(?:(?:UN|U\.N\.|United Nations) )?(?:(?:Security Council|General Assembly|Human Rights Council) )?(?:Resolutions?|UNSCRs?) \d{1,4}(?:\/\d{1,4})?(?:\s\(\d{4}\))?(?![\d\p{L}])/gu,
    make: () => law(),
    yes: [
      ['implement UN Security Council Resolution 1701 in full', 'UN Security Council Resolution 1701'],
      ['under UNSCR 2231', { type: 'LAW' }],
    ],
    no: ['a Security Council resolution of 2006', 'resolution 1701 pixels'],
  },
  {
    name: 'title-or-section-of-act',
    needs: [['title', 'section', 'sections'], ['act', 'code', 'law']],
    pattern:
      /(?<!\p{L})(?:Title [IVX]{1,5}|Sections? \d{1,4}[A-Za-z]?(?:\(\w{1,3}\)){0,3}) of the (?:\p{Lu}[\p{L}'-]{0,30} (?:(?:and|of|to|for|the|in) ){0,2}){1,8}(?:Act|Code|Law)(?: of \d{4})?(?!\p{L})/gu,
    make: () => law(),
    yes: [
      ['under Title IX of the Education Amendments Act of 1972', 'Title IX of the Education Amendments Act of 1972'],
      ['Section 232 of the Trade Expansion Act of 1962 allows it', { type: 'LAW' }],
    ],
    no: ['section 4 of this order', 'Title IX protects students'],
  },
  {
    name: 'bill-number',
    needs: [['h', 's', 'public'], A_FIGURE],
    pattern: /(?<![\p{L}.])(?:H\.R\.|H\.J\. ?Res\.|S\.J\. ?Res\.|S\.) ?\d{1,5}(?!\d|[.,]\d)|(?<!\p{L})Public Law \d{2,3}-\d{1,4}/gu,
    make: () => law(),
    yes: [
      ['He will sign H.R. 7108 into law.', 'H.R. 7108'],
      ['Public Law 117-58 funds it', { type: 'LAW' }],
    ],
    no: ['U.S. 50 million', 'the bill number is unknown'],
  },
  {
    name: 'constitutional-amendment',
    needs: [['amendment']],
    pattern: /(?<!\p{L})(?:First|Second|Fourth|Fifth|Sixth|Eighth|Tenth|Thirteenth|Fourteenth|Fifteenth|Nineteenth|1[34]th) Amendment(?!\p{L})(?: to the (?:U\.S\. )?Constitution)?/gu,
    make: () => law(),
    yes: [
      ['their First Amendment rights', 'First Amendment'],
      ['the Fourteenth Amendment to the Constitution', { type: 'LAW' }],
    ],
    no: ['the first amendment to the plan', 'an Amendment'],
  },
  {
    name: 'titled-order',
    needs: [['titled', 'entitled']],
    // The words in quotation marks after "titled" are the name of a law only where an order or act is so titled.
    pattern: /(?<=(?:Order|Memorandum|Proclamation|Act|Directive|Rule)(?: of \w{3,9} \d{1,2}, \d{4},?)?,? (?:titled|entitled),? ")\p{Lu}[^"]{3,250}?(?=[,.]?")/gu,
    make: () => law(),
    yes: [
      ['an Executive Order titled "Restoring Trust in Weather Balloons" in May', 'Restoring Trust in Weather Balloons'],
      ['a Memorandum entitled "Open Rivers," which', 'Open Rivers'],
    ],
    no: ['a book titled "Open Rivers"', 'the Order titled it so'],
  },
  {
    name: 'court-case',
    needs: [['v', 'vs']],
    pattern: /(?<!\p{L})\p{Lu}[\p{L}'.-]{1,30}(?: \p{Lu}[\p{L}'.-]{1,30}){0,3} vs?\. \p{Lu}[\p{L}'.-]{1,30}(?: (?:(?:of|for|and) )?\p{Lu}[\p{L}'.-]{1,30}){0,5}/gu,
    make: () => law(),
    yes: [
      ['the ruling in Baker v. Lakeside County', 'Baker v. Lakeside County'],
      ['since Roe v. Wade', { type: 'LAW' }],
    ],
    no: ['cost vs. benefit', 'version v. 2'],
  },
  {
    name: 'house-as-building',
    needs: [['house']],
    // The White House acts, but one meets at it.
    pattern: /(?<=(?:at|inside|outside) the )White House(?! \p{Lu})/gu,
    make: () => ({ type: 'LOC', name: null }),
    yes: [
      ['The leaders will meet at the White House in May.', { type: 'LOC' }],
      ['Crowds stood outside the White House.', 'White House'],
    ],
    no: ['The White House announced it.', 'at the White House Conference on Ageing'],
  },
  {
    name: 'named-storm',
    needs: [['hurricane', 'hurricanes', 'typhoon', 'storm', 'cyclone']],
    pattern: /(?<!\p{L})(?:Hurricanes?|Typhoon|Tropical Storm|Cyclone) \p{Lu}\p{Ll}{2,15}(?:(?: and|,) \p{Lu}\p{Ll}{2,15}){0,2}/gu,
    make: () => ({ type: 'EVENT', name: null }),
    yes: [
      ['after Hurricane Dorothy made landfall', 'Hurricane Dorothy'],
      ['Typhoon Mawar hit', { type: 'EVENT' }],
    ],
    no: ['Hurricane season begins', 'a hurricane in Florida'],
  },
  {
    name: 'world-war',
    needs: [['war']],
    pattern: /(?<!\p{L})(?:World War (?:I{1,2}|One|Two)|(?:First|Second) World War|Cold War|Korean War|Vietnam War|Gulf War)(?!\p{L})/gu,
    make: () => ({ type: 'EVENT', name: null }),
    yes: [
      ['since World War II', 'World War II'],
      ['veterans of the Korean War', { type: 'EVENT' }],
    ],
    no: ['the war in Korea', 'World Warming'],
  },
  {
    name: 'numbered-conference',
    needs: [['cop', 'chogm', 'unga']],
    pattern: /(?<!\p{L})(?:COP ?\d{1,2}|CHOGM|UNGA \d{2})(?!\p{L})/gu,
    make: () => ({ type: 'EVENT', name: null }),
    yes: [
      ['ahead of COP27 in Egypt', 'COP27'],
      ['at COP 28', { type: 'EVENT' }],
    ],
    no: ['a cop in town', 'COPE28'],
  },
  {
    name: 'numbered-memorandum',
    needs: [['memorandum', 'nsm', 'nspm'], A_FIGURE],
    pattern: new RegExp(String.raw`(?<!\p{L})National Security (?:Presidential )?Memorandum[-/ ](?:NSPM-)?\d{1,2}(?!\d)|(?<!\p{L})NSP?M-\d{1,2}(?: of ${MONTH} \d{1,2}, \d{4})?(?!\d)`, 'gu'),
    make: () => law(),
    yes: [
      ['as NSM-22 sets out', 'NSM-22'],
      ['National Security Memorandum 10 aims', { type: 'LAW' }],
    ],
    no: ['a National Security Memorandum on AI', 'NSM alone'],
  },
]; // prettier-ignore
