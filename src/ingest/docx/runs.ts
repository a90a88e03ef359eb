/** A paragraph of WordprocessingML → its runs of text, with their marks, and what else stands among them. */
import type { Change, Marked, Picture, TextRun } from '../inline.ts';
import { isNoteLink } from '../notes.ts';
import { childOf, flagOf, valueOf, wordsOf, type XmlElement } from '../xml.ts';
import type { Styles } from './styles.ts';

export type Inline =
  | TextRun
  | Picture
  | { readonly type: 'note'; readonly of: 'footnote' | 'endnote'; readonly id: string }
  | { readonly type: 'comment'; readonly id: string }
  /** A text box that is anchored here: paragraphs of its own. */
  | { readonly type: 'box'; readonly content: XmlElement };

interface Scope {
  readonly url: string | null;
  readonly change: Change | null;
  /** Of the run that the element stands in. */
  readonly run: Omit<Marked, 'url'> & { readonly hidden: boolean };
}

/** @param base what the style of the paragraph says of its characters */
export function inlinesOf(
  paragraph: XmlElement,
  base: { readonly strong: boolean; readonly emphasis: boolean; readonly hidden: boolean },
  styles: Styles,
  links: ReadonlyMap<string, string>,
): Inline[] {
  const inlines: Inline[] = [];
  /** Fields that are open, innermost last: their instructions, whose result follows them. */
  const fields: { code: string }[] = [];

  function text(words: string, { url, change, run }: Scope): void {
    const code = fields.at(-1)?.code ?? '';
    const address = url ?? /^\s*HYPERLINK\s+"([^"]{1,2000})"/u.exec(code)?.[1] ?? null;
    inlines.push({ type: 'text', text: words, url: address, change, ...run });
  }

  function walk(element: XmlElement, scope: Scope): void {
    for (const child of element.children) visit(child, scope);
  }

  function visit(element: XmlElement, scope: Scope): void {
    const { name, attributes } = element;
    if (name.endsWith(':AlternateContent')) {
      const [choice] = element.children;
      if (choice) walk(choice, scope);
      return;
    }
    if (name.endsWith(':docPr')) {
      inlines.push({ type: 'picture', description: attributes.get('descr') ?? '' });
      return;
    }
    switch (name) {
      case 't':
      case 'delText':
      case 'm:t':
        text(element.text.replace(/[\n\r\t]/gu, ' '), scope);
        return;
      case 'tab':
        text('\t', scope);
        return;
      case 'br':
      case 'cr':
        text('\n', scope);
        return;
      case 'noBreakHyphen':
        text('\u2011', scope);
        return;
      case 'sym':
        text(symbol(attributes.get('char') ?? ''), scope);
        return;
      case 'r':
        walk(element, { ...scope, run: runProperties(element, base, styles) });
        return;
      case 'hyperlink':
        readLink(element, scope);
        return;
      case 'ins':
      case 'moveTo':
        walk(element, { ...scope, change: { kind: 'inserted', author: attributes.get('author') ?? '' } });
        return;
      case 'del':
      case 'moveFrom':
        walk(element, { ...scope, change: { kind: 'deleted', author: attributes.get('author') ?? '' } });
        return;
      case 'fldChar':
        if (attributes.get('fldCharType') === 'begin') fields.push({ code: '' });
        if (attributes.get('fldCharType') === 'end') fields.pop();
        return;
      case 'instrText': {
        const field = fields.at(-1);
        if (field) field.code += element.text;
        return;
      }
      case 'footnoteReference':
      case 'endnoteReference':
        inlines.push({
          type: 'note',
          of: name === 'footnoteReference' ? 'footnote' : 'endnote',
          id: attributes.get('id') ?? '',
        });
        return;
      case 'commentReference':
        inlines.push({ type: 'comment', id: attributes.get('id') ?? '' });
        return;
      case 'txbxContent':
        inlines.push({ type: 'box', content: element });
        return;
      case 'pPr':
      case 'rPr':
        return;
      default:
        walk(element, scope);
    }
  }

  /** The raised number of a note that was made by hand is no word of its sentence. */
  function readLink(element: XmlElement, scope: Scope): void {
    const { attributes } = element;
    const anchor = attributes.get('anchor');
    const target = links.get(attributes.get('id') ?? '') ?? '';
    const url = target + (anchor === undefined ? '' : `#${anchor}`);
    if (!isNoteLink(url, wordsOf(element, 't'))) walk(element, { ...scope, url: url === '' ? scope.url : url });
  }

  const run = { strong: base.strong, emphasis: base.emphasis, hidden: base.hidden, underline: false };
  walk(paragraph, { url: null, change: null, run });
  return inlines;
}

function runProperties(
  run: XmlElement,
  base: { readonly strong: boolean; readonly emphasis: boolean; readonly hidden: boolean },
  styles: Styles,
): Scope['run'] {
  const properties = childOf(run, 'rPr');
  const id = valueOf(properties, 'rStyle');
  const style = id === undefined ? null : styles(id);
  return {
    strong: flagOf(properties, 'b') ?? (style?.strong === true || base.strong),
    emphasis: flagOf(properties, 'i') ?? (style?.emphasis === true || base.emphasis),
    underline: flagOf(properties, 'u') ?? false,
    hidden: flagOf(properties, 'vanish') ?? (style?.hidden === true || base.hidden),
  };
}

/** Symbol fonts put their signs into the private use area (F000 to F0FF): what is no bullet there has no words. */
function symbol(char: string): string {
  const code = Number.parseInt(char, 16);
  if (Number.isNaN(code) || code > 0x10ffff) return '';
  return code >= 0xe000 && code <= 0xf8ff ? '•' : String.fromCodePoint(code);
}
