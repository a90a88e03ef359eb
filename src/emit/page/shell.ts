/** `index.html`: the frame that the script fills. Nothing of a document stands in it, so it is the same for every dataset. */
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { APP, COMMITMENTS, INDEX, STYLE } from './names.ts';

/**
 * Only files of the dataset itself may run, and nothing may be fetched, framed or submitted. A page opened from disk has no
 * origin of its own, so some browsers need `file:` beside `'self'`; a page on a server can't load `file:` anyway.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' file:",
  "style-src 'self' file:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export function shell(): string {
  const document = h(null, [
    { type: 'doctype' },
    h('html', { lang: 'en' }, [
      h('head', [
        h('meta', { charSet: 'utf-8' }),
        h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('meta', { name: 'referrer', content: 'no-referrer' }),
        h('title', 'Commitments'),
        h('link', { rel: 'stylesheet', href: STYLE }),
        ...[APP, INDEX, COMMITMENTS].map((src) => h('script', { src, defer: true })),
      ]),
      h('body', [
        h('div', { id: 'app' }, [
          h('header', [h('h1', 'Commitments'), h('p.summary', 'Loading …')]),
          h('noscript', h('p', 'This page needs JavaScript. The same rows are in tables/commitments.csv.')),
        ]),
        h('p#said', { role: 'status' }),
      ]),
    ]),
  ]);
  return `${toHtml(document)}\n`;
}
