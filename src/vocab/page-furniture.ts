/** Words by which pages name what stands around a document, and where the document stands. */

/** In a class or id: never part of the document. */
export const FURNITURE_NAMES: ReadonlySet<string> = new Set(
  'addthis addtoany breadcrumb breadcrumbs consent cookie cookies footer gdpr masthead metadata navbar newsletter prefooter recommended related sharedaddy sharethis sidebar skiplink skiplinks subfooter subscribe'.split(
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
  'element-invisible govuk-visually-hidden hidden-accessible screen-reader-only screen-reader-text show-for-sr sr-only u-vh usa-sr-only visually-hidden visuallyhidden'.split(
    ' ',
  ),
);

/** A block of these words alone is a control of the page. */
export const CONTROL_WORDS: ReadonlySet<string> = new Set([
  'back to top',
  'copy link',
  'download pdf',
  'email',
  'email this page',
  'facebook',
  'linkedin',
  'listen',
  'print',
  'print this page',
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
  'skip to content',
  'skip to main content',
  'tweet',
  'twitter',
  'whatsapp',
]);
