// HTML from elsewhere, before the editor reads it: what word processors say by styles becomes elements, and nothing of the
// styles stays. The hub's contentmodel.richtext.Html reads files in the same way.
import { css, parsed, unwrap } from './markup.js';
import { cleanWord, isWord } from './word.js';

/** Gone with all that is in them. */
const GONE = 'script, style, meta, link, title, base, xml, noscript, template, iframe, object, embed, applet, form button, input, select, textarea, svg, math, canvas';
const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, ul, ol, li, table, blockquote, pre, div, hr, figure';

const MARKS = [
  ['strong', /(^|;)font-weight:(bold|bolder|[6-9]00)/],
  ['em', /(^|;)font-style:(italic|oblique)/],
  ['u', /(^|;)text-decoration(-line)?:[a-z0-9# ]*underline/],
  ['s', /(^|;)text-decoration(-line)?:[a-z0-9# ]*line-through/],
  ['sub', /(^|;)vertical-align:sub/],
  ['sup', /(^|;)vertical-align:super/],
];
/** A copied Google document is wrapped into one <b> that says it is none. */
const NOT_BOLD = /(^|;)font-weight:(normal|[1-5]00)/;
const HIDDEN = /(^|;)(display:none|mso-hide:all|visibility:hidden)/;
const BOLD_BY_NATURE = 'h1, h2, h3, h4, h5, h6, th';

/**
 * @param {string} html
 * @param {(image: HTMLImageElement) => Node | null} picture what stands in the place of a picture
 * @returns {string}
 */
export function cleanHtml(html, picture) {
  const root = parsed(html);
  const { content } = root;
  if (content.querySelector('[data-pm-slice]')) {
    strip(content);
    return root.innerHTML;
  }
  content.querySelectorAll(GONE).forEach((element) => element.remove());
  content.querySelectorAll('[data-css]').forEach((element) => HIDDEN.test(css(element)) && element.remove());
  if (isWord(html)) {
    cleanWord(content);
  }
  content.querySelectorAll('img').forEach((image) => replace(image, picture(image)));
  content.querySelectorAll('p, h1, h2, h3, h4, h5, h6').forEach((block) => block.after(...block.querySelectorAll('figure')));
  content.querySelectorAll('[data-css]').forEach(marks);
  content.querySelectorAll('ul, ol').forEach(nest);
  content.querySelectorAll('a[href]').forEach(link);
  content.querySelectorAll('a u, a ins').forEach(unwrap);
  content.querySelectorAll(BOLD_BY_NATURE).forEach((element) => element.querySelectorAll('strong, b').forEach(unwrap));
  content.querySelectorAll('br').forEach((element) => isBetweenBlocks(element) && element.remove());
  gather(content);
  content.querySelectorAll('p').forEach((element) => isEmpty(element) && element.remove());
  strip(content);
  return root.innerHTML;
}

/** Letters that stand beside blocks are paragraphs. */
function gather(content) {
  if (![...content.children].some((child) => child.matches(BLOCKS))) {
    return;
  }
  let paragraph = null;
  for (const child of [...content.childNodes]) {
    if (child.nodeType === Node.ELEMENT_NODE && (child.matches(BLOCKS) || child.querySelector(BLOCKS))) {
      paragraph = null;
    } else if (child.nodeType === Node.COMMENT_NODE) {
      child.remove();
    } else if (paragraph || child.textContent.trim()) {
      if (!paragraph) {
        paragraph = document.createElement('p');
        child.before(paragraph);
      }
      paragraph.append(child);
    }
  }
}

function strip(content) {
  for (const name of ['data-css', 'data-gone']) {
    content.querySelectorAll(`[${name}]`).forEach((element) => element.removeAttribute(name));
  }
}

function replace(element, other) {
  if (other) {
    element.replaceWith(other);
  } else {
    element.remove();
  }
}

function marks(element) {
  const style = css(element);
  if (/^(b|strong)$/.test(element.localName) && NOT_BOLD.test(style)) {
    unwrap(element);
    return;
  }
  if (element.localName === 'a' || element.matches('table, tr, tbody, thead, ul, ol')) {
    return;
  }
  for (const [name, says] of MARKS) {
    if (says.test(style) && !(name === 'u' && element.closest('a')) && !element.matches(name)) {
      const mark = document.createElement(name);
      if (element.matches(BLOCKS) || element.matches('td, th')) {
        lay(mark, element);
      } else {
        mark.append(...element.childNodes);
        element.append(mark);
      }
    }
  }
}

/** A mark lies on letters, not around blocks. */
function lay(mark, block) {
  for (const child of [...block.childNodes]) {
    if (child.nodeType === Node.ELEMENT_NODE && child.matches(BLOCKS)) {
      lay(mark, child);
    } else if (child.textContent.trim()) {
      const own = mark.cloneNode();
      child.replaceWith(own);
      own.append(child);
    }
  }
}

/** Google Docs write a list within a list beside the item it belongs to. */
function nest(list) {
  const item = list.previousElementSibling;
  if (list.parentElement?.matches('ul, ol') && item?.localName === 'li') {
    item.append(list);
  }
}

/** Search engines and mail programs wrap addresses into their own. */
function link(element) {
  const found = /^https?:\/\/(?:www\.)?google\.[a-z.]+\/url\?(?:.*&)?(?:q|url)=([^&]+)/.exec(element.getAttribute('href'));
  if (!found) {
    return;
  }
  try {
    element.setAttribute('href', decodeURIComponent(found[1]));
  } catch {
    // in some other encoding: it stays wrapped
  }
}

function isBetweenBlocks(element) {
  const beside = [element.previousElementSibling, element.nextElementSibling].filter(Boolean);
  const hasText = [...element.parentNode.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim());
  return !hasText && beside.length > 0 && beside.every((other) => other.matches(`${BLOCKS}, br`)) && beside.some((other) => other.matches(BLOCKS));
}

function isEmpty(element) {
  return !element.textContent.trim() && !element.querySelector('img, figure, br') && !element.closest('td, th, li');
}
