// HTML from elsewhere as something to look into: it does nothing, and its styles can still be read.
/**
 * What the page's policy would complain of has other names before anything is parsed.
 * @param {string} html
 * @returns {HTMLTemplateElement} its content does nothing by itself
 */
export function parsed(html) {
  const root = document.createElement('template');
  root.innerHTML = html
    .replace(/<style[\s>][\s\S]*?<\/style>/gi, '')
    .replace(/<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi, (tag) => tag.replace(/([\s"'/])style(?=\s*=)/gi, '$1data-css').replace(/([\s"'/])on[a-z]+(?=\s*=)/gi, '$1data-gone'));
  return root;
}

/** The style of an element as it was written; the page's policy empties the attribute itself. @param {Element} element */
export function css(element) {
  return (element.getAttribute('data-css') ?? '').toLowerCase().replace(/\s*([:;])\s*/g, '$1');
}

/** @param {Element} element */
export function unwrap(element) {
  element.replaceWith(...element.childNodes);
}
