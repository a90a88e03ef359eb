/** Markdown → the page that a government's site would make of it: the same words, in a frame of navigation, share links and a footer. */
import { toHtml } from 'hast-util-to-html';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { toHast } from 'mdast-util-to-hast';
import { gfmTable } from 'micromark-extension-gfm-table';

/**
 * @param {string} markdown without front matter
 * @param {{title: string, date: string | null, url: string | null}} about what the head of the page says
 */
export function toPage(markdown, { title, date, url }) {
  const mdast = fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  mendBold(mdast);
  const body = toHtml(toHast(mdast, { allowDangerousHtml: true }), { allowDangerousHtml: true });
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escape(title)} | The Harbour House</title>
<meta property="og:title" content="${escape(title)}">
${date === null ? '' : `<meta property="article:published_time" content="${escape(date)}">\n`}${
    url === null ? '' : `<link rel="canonical" href="${escape(url)}">\n`
  }</head>
<body>
<header><a href="/">The Harbour House</a>
<nav><ul><li><a href="/news">News</a></li><li><a href="/people">People</a></li><li><a href="/visit">Plan a visit</a></li></ul></nav></header>
<main>
<div class="entry-content">
${body}
</div>
<div class="share-bar"><p>Share this page</p><ul><li><a href="https://a.example/share">Share on Facebook</a></li><li><a href="https://b.example/post">Share on X</a></li></ul></div>
</main>
<aside class="related"><h2>Related</h2><ul><li><a href="/a">The President will travel to the islands next week</a></li></ul></aside>
<footer><p>We will use cookies to count visits. Subscribe to our newsletter.</p><ul><li><a href="/privacy">Privacy</a></li></ul></footer>
</body>
</html>
`;
}

/**
 * `**Lead: **text`: CommonMark leaves these asterisks literal, but the page that such Markdown was made of had the words in bold.
 * Each pair in a paragraph becomes <strong>.
 */
function mendBold(node) {
  if (!node.children) return;
  let open = false;
  node.children = node.children.flatMap((child) => {
    mendBold(child);
    if (
      child.type !== 'text' ||
      !child.value.includes('**') ||
      /^[\s*]+$/u.test(child.value) !== /^\*\*$/u.test(child.value.trim())
    )
      return [child];
    return child.value.split(/(\*{2,3})/u).map((value) => {
      if (!/^\*{2,3}$/u.test(value)) return { type: 'text', value };
      open = !open;
      return { type: 'html', value: open ? '<strong>' : '</strong>' };
    });
  });
  if (open) node.children.push({ type: 'html', value: '</strong>' });
}

function escape(text) {
  return text.replace(/[&<>"]/gu, (sign) => `&#${sign.codePointAt(0)};`);
}
