// Nodes and marks of a rich text: those of the hub's contentmodel.richtext, with the same names and attributes, and two
// that carry what this editor does not know.
import { Schema } from 'prosemirror-model';
import { tableNodes } from 'prosemirror-tables';
import { isId, safeHref } from './hrefs.js';

const optional = { default: null };
const { table, table_row: row, table_cell: cell, table_header: header } = tableNodes({ tableGroup: 'block', cellContent: 'block+', cellAttributes: {} });

/** Attributes as data of an element, so that they survive the clipboard. */
function written(attrs) {
  return Object.fromEntries(Object.entries(attrs).filter(([, value]) => value !== null).map(([name, value]) => [`data-${name}`, String(value)]));
}

function read(element, ...names) {
  return Object.fromEntries(names.map((name) => [name, element.getAttribute(`data-${name}`)]));
}

function media(type, attrs, isRight) {
  return {
    group: 'block',
    attrs,
    draggable: true,
    parseDOM: [{
      tag: `figure[data-node="${type}"]`,
      getAttrs: (element) => {
        const found = read(element, ...Object.keys(attrs));
        return isRight(found) && found;
      },
    }],
    toDOM: (node) => ['figure', { 'data-node': type, ...written(node.attrs) }],
  };
}

/** upload: the key of a file that is on its way; the hub never sees it */
const FILE = { asset: optional, upload: optional };
const isFile = ({ asset, upload }) => isId(asset) || Boolean(upload);

function unknown(type, inline, tag) {
  return {
    group: inline ? 'inline' : 'block',
    inline,
    atom: true,
    draggable: false,
    selectable: true,
    marks: '',
    attrs: { json: {} },
    parseDOM: [{
      tag: `${tag}[data-node="${type}"]`,
      getAttrs: (element) => {
        try {
          return { json: JSON.parse(element.getAttribute('data-json')) };
        } catch {
          return false;
        }
      },
    }],
    toDOM: (node) => [tag, { 'data-node': type, 'data-json': JSON.stringify(node.attrs.json) }, String(node.attrs.json?.type)],
  };
}

const NODES = {
  doc: { content: 'block+' },
  paragraph: { group: 'block', content: 'inline*', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
  heading: {
    group: 'block',
    content: 'inline*',
    attrs: { level: { default: 2 } },
    defining: true,
    parseDOM: [['h1', 2], ['h2', 2], ['h3', 3], ['h4', 4], ['h5', 4], ['h6', 4]].map(([tag, level]) => ({ tag, attrs: { level } })),
    toDOM: (node) => [`h${node.attrs.level}`, 0],
  },
  blockquote: { group: 'block', content: 'block+', defining: true, parseDOM: [{ tag: 'blockquote' }], toDOM: () => ['blockquote', 0] },
  bullet_list: { group: 'block', content: 'list_item+', parseDOM: [{ tag: 'ul' }], toDOM: () => ['ul', 0] },
  ordered_list: {
    group: 'block',
    content: 'list_item+',
    attrs: { order: { default: 1 } },
    parseDOM: [{ tag: 'ol', getAttrs: (element) => ({ order: Math.max(1, Math.min(1_000_000, element.start)) }) }],
    toDOM: (node) => ['ol', node.attrs.order === 1 ? {} : { start: node.attrs.order }, 0],
  },
  list_item: { content: 'block+', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
  code_block: {
    group: 'block',
    content: 'text*',
    marks: '',
    code: true,
    defining: true,
    parseDOM: [{ tag: 'pre', preserveWhitespace: 'full' }],
    toDOM: () => ['pre', { spellcheck: 'false' }, ['code', 0]],
  },
  horizontal_rule: { group: 'block', parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
  hard_break: { group: 'inline', inline: true, selectable: false, linebreakReplacement: true, parseDOM: [{ tag: 'br' }], toDOM: () => ['br'] },
  text: { group: 'inline' },
  image: media('image', { ...FILE, alt: optional, caption: optional }, isFile),
  audio: media('audio', { ...FILE, caption: optional }, isFile),
  video: media('video', { ...FILE, caption: optional }, isFile),
  embed: media('embed', { url: optional, title: optional, caption: optional }, ({ url }) => Boolean(url) && safeHref(url) !== null),
  table,
  // the hub has no row without a cell
  table_row: { ...row, content: '(table_cell | table_header)+' },
  table_cell: cell,
  table_header: header,
  callout: {
    group: 'block',
    content: 'block+',
    defining: true,
    attrs: { kind: { default: 'info' } },
    parseDOM: [{
      tag: 'aside[data-kind]',
      getAttrs: (element) => CALLOUTS.includes(element.getAttribute('data-kind')) && read(element, 'kind'),
    }],
    toDOM: (node) => ['aside', { 'data-kind': node.attrs.kind }, 0],
  },
  norm_citation: {
    group: 'inline',
    inline: true,
    atom: true,
    selectable: true,
    attrs: { act: {}, article: {}, part: optional, point: optional, text: {} },
    parseDOM: [{ tag: 'cite[data-act][data-article]', getAttrs: (element) => ({ ...read(element, 'act', 'article', 'part', 'point'), text: element.textContent.slice(0, 200) }) }],
    toDOM: ({ attrs: { text, ...rest } }) => ['cite', { class: 'norm', ...written(rest) }, text],
    leafText: (node) => node.attrs.text,
  },
  unknown_block: unknown('unknown_block', false, 'div'),
  unknown_inline: unknown('unknown_inline', true, 'span'),
};

function mark(...tags) {
  return { parseDOM: tags.map((tag) => ({ tag })), toDOM: () => [tags[0], 0] };
}

const MARKS = {
  link: {
    attrs: { href: optional, entry: optional },
    inclusive: false,
    parseDOM: [
      { tag: 'a[data-entry]', getAttrs: (element) => isId(element.getAttribute('data-entry')) && read(element, 'entry') },
      { tag: 'a[href]', getAttrs: (element) => { const href = safeHref(element.getAttribute('href')); return href !== null && { href }; } },
    ],
    toDOM: ({ attrs: { href, entry } }) => ['a', entry ? { 'data-entry': entry } : { href, rel: 'noopener' }, 0],
  },
  strong: mark('strong', 'b'),
  em: mark('em', 'i'),
  underline: mark('u', 'ins'),
  strike: mark('s', 'strike', 'del'),
  sub: mark('sub'),
  sup: mark('sup'),
  code: { ...mark('code', 'kbd', 'samp', 'tt'), code: true },
};

export const CALLOUTS = ['info', 'warning', 'important'];

/** What every rich text may use, however narrow the field (the hub's RichText.BASIC), and what is carried along. */
const BASIC = ['doc', 'paragraph', 'text', 'hard_break', 'list_item', 'table_row', 'table_cell', 'table_header', 'unknown_block', 'unknown_inline'];

const made = new Map();

/** @param {string[]} allowed names of the nodes and marks a field may use; empty for all @returns {Schema} */
export function schemaOf(allowed) {
  const key = [...allowed].sort().join(' ');
  if (!made.has(key)) {
    const narrowed = (specs) => Object.fromEntries(Object.entries(specs).filter(([name]) => !allowed.length || allowed.includes(name) || BASIC.includes(name)));
    made.set(key, new Schema({ nodes: narrowed(NODES), marks: narrowed(MARKS) }));
  }
  return made.get(key);
}
