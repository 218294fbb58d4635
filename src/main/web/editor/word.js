// What Microsoft Word puts on the clipboard: lists that are paragraphs, footnotes, comments, revisions.
import { css, unwrap } from './markup.js';

/** @param {string} html */
export function isWord(html) {
  return /urn:schemas-microsoft-com:office|class="?'?Mso|mso-[a-z-]+:/i.test(html);
}

/** @param {DocumentFragment} content with styles in data-css */
export function cleanWord(content) {
  const withStyle = (selector, says) => [...content.querySelectorAll(selector)].filter((element) => says.test(css(element)));
  withStyle('div', /mso-element:(comment-list|comment)(;|$)/).forEach((element) => element.remove());
  content.querySelectorAll('.MsoCommentReference, .msocomanchor, .msocomoff, del').forEach((element) => element.remove());
  content.querySelectorAll('ins').forEach(unwrap);
  footnotes(content, withStyle);
  content.querySelectorAll('p.MsoTitle').forEach((element) => rename(element, 'h2'));
  content.querySelectorAll('p.MsoSubtitle').forEach((element) => rename(element, 'h3'));
  content.querySelectorAll('p.MsoQuote, p.MsoIntenseQuote').forEach((element) => {
    const quote = document.createElement('blockquote');
    element.replaceWith(quote);
    quote.append(element);
  });
  lists(withStyle('p', /mso-list:l\d+ level\d+/));
  // numbers of headings are letters of them
  withStyle('span', /mso-list:ignore/).forEach((element) => element.replaceWith(`${element.textContent.trim()} `));
}

function rename(element, name) {
  const other = document.createElement(name);
  other.append(...element.childNodes);
  element.replaceWith(other);
}

/** The sign becomes raised letters, and the text of the note a paragraph at the end. */
function footnotes(content, withStyle) {
  for (const list of withStyle('div', /mso-element:(footnote|endnote)-list/)) {
    list.querySelectorAll('hr, br[clear]').forEach((element) => element.remove());
    list.querySelectorAll('a').forEach((sign) => /mso-(foot|end)note-id/.test(css(sign)) && sign.replaceWith(`${sign.textContent.trim()} `));
  }
  for (const sign of withStyle('a', /mso-(foot|end)note-id/)) {
    const raised = document.createElement('sup');
    raised.textContent = sign.textContent.trim();
    sign.replaceWith(raised);
  }
}

/** «1.», «а)», «iv.»: a sign with anything else is a bullet. */
const NUMBERED = /^\(?(\d+|\p{L}|[ivxlc]+)[.)]/iu;

function lists(paragraphs) {
  let stack = [];
  let last = null;
  for (const paragraph of paragraphs) {
    if (!last || last.nextElementSibling !== paragraph) {
      stack = [];
    }
    last = put(paragraph, stack);
  }
}

/** Puts a paragraph into the list it says it is in. @returns {Element} the outermost list */
function put(paragraph, stack) {
  const level = Number(/mso-list:l\d+ level(\d+)/.exec(css(paragraph))[1]);
  const sign = [...paragraph.querySelectorAll('span')].find((span) => /mso-list:ignore/.test(css(span)));
  const number = NUMBERED.exec(sign?.textContent.trim() ?? '');
  sign?.remove();
  const name = number ? 'ol' : 'ul';
  while (stack.length && stack.at(-1).level > level) {
    stack.pop();
  }
  let top = stack.at(-1);
  if (!top || top.level < level || top.list.localName !== name) {
    const list = document.createElement(name);
    if (number && Number(number[1]) > 1) {
      list.setAttribute('start', number[1]);
    }
    if (top?.level === level) {
      stack.pop();
      top.list.after(list);
    } else if (top) {
      top.list.lastElementChild.append(list);
    } else {
      paragraph.before(list);
    }
    top = { level, list };
    stack.push(top);
  }
  const item = document.createElement('li');
  top.list.append(item);
  item.append(paragraph);
  return stack[0].list;
}
