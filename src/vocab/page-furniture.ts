/** Words by which pages name what stands around a document, and where the document stands. */

/** In a class or id: never part of the document. */
export const FURNITURE_NAMES: ReadonlySet<string> = new Set(
  'addthis addtoany breadcrumb breadcrumbs consent cookie cookies footer gdpr masthead metadata navbar newsletter pagedetails prefooter recommended related sharedaddy sharethis sharebar sidebar skiplink skiplinks socialmedia subfooter subscribe'.split(
    ' ',
  ),
);

/** In a class or id: no part of the document unless it reads like prose. */
export const LIKELY_FURNITURE_NAMES: ReadonlySet<string> = new Set(
  'actions advert alert banner comments controls dropdown emergency feedback keywords lang language languages legal links megamenu menu modal more nav navigation next pager pagination popular popup previous print promo promoted recent rss search share sharing signup skip social socials survey tags toc toolbar topics translation translations trending utility widget'.split(
    ' ',
  ),
);

/** Notes stand in footers, and belong to the document. */
export const NOTE_NAMES: ReadonlySet<string> = new Set('endnote endnotes footnote footnotes references'.split(' '));

/** Classes of text for screen readers alone. */
export const UNSEEN_NAMES: ReadonlySet<string> = new Set(
  'element-invisible govuk-visually-hidden hidden-accessible screen-reader-only screen-reader-text show-for-sr sr-only u-vh usa-sr-only visually-hidden visuallyhidden wb-inv'.split(
    ' ',
  ),
);

const CONTROL_WORDS: ReadonlySet<string> = new Set([
  'about us',
  'accessibility',
  'back to top',
  'contact us',
  'copy link',
  'download pdf',
  'email',
  'e-mail this page',
  'email this page',
  'facebook',
  'foia',
  'home',
  'learn more',
  'linkedin',
  'listen',
  'print',
  'print this page',
  'printer friendly',
  'printer friendly version',
  'printer-friendly version',
  'privacy policy',
  'read more',
  'save',
  'share',
  'share on facebook',
  'share on linkedin',
  'share on twitter',
  'share on whatsapp',
  'share on x',
  'share this',
  'share this article',
  'share this page',
  'site map',
  'skip to content',
  'skip to main content',
  'terms of use',
  'tweet',
  'twitter',
  'whatsapp',
]);

/** When the page was touched, and what stands next to it on the site. */
const CONTROL_LINES = [
  /^(?:(?:page )?last (?:updated|modified|reviewed|changed)|date modified|updated on|content last reviewed)\b.{0,40}$/iu,
  /^(?:next|previous) (?:article|page|post|release|story)\b/iu,
];

/** Whether a line is a control of the page: of such words alone, or of several parted by bars. */
export function isControl(line: string): boolean {
  if (line.length > 200) return false;
  const words = line.toLowerCase().split(/\s*[|•·]\s*/u);
  return (
    words.every((one) => CONTROL_WORDS.has(one.replace(/:$/u, ''))) ||
    CONTROL_LINES.some((pattern) => pattern.test(line))
  );
}

/** Above links that lead away from the document. */
export const RELATED_HEADING =
  /^(?:associated|related|useful|external|recommended)(?: \p{L}+){1,2}:?$|^(?:see also|read next|latest news|more news|other news|share this.{0,10}|follow us.{0,20}):?$/iu;
