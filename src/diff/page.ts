/** A self-contained page: its style and script inside, named by hash in its policy, so that nothing else can run or load. */
import { createHash } from 'node:crypto';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { STYLE } from './page-style.ts';

export type Part = Element | string | null;

export function page(title: string, content: readonly Part[], script: string | null): string {
  const policy = [
    "default-src 'none'",
    `style-src ${hash(STYLE)}`,
    ...(script === null ? [] : [`script-src ${hash(script)}`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const document = h(null, [
    { type: 'doctype' },
    h('html', { lang: 'en' }, [
      h('head', [
        h('meta', { charSet: 'utf-8' }),
        h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('title', title),
        h('style', STYLE),
      ]),
      h('body', [...content, ...(script === null ? [] : [h('script', script)])]),
    ]),
  ]);
  return `${toHtml(document)}\n`;
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
