// Elements made by scripts: the policy of the pages allows no markup with styles or handlers in it.

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, unknown>} [properties] of the element; names with a dash, «role» and «for» are attributes
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function make(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null) {
      continue;
    }
    if (name.includes('-') || name === 'role' || name === 'for') {
      made.setAttribute(name, String(value));
    } else {
      made[name] = value;
    }
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

const SVG = 'http://www.w3.org/2000/svg';
let drawings;

/** A drawing of icons.svg, under the address that the page itself asks for it. @param {string} name */
export function icon(name) {
  drawings ??= document.querySelector('use[href*="icons.svg"]')?.getAttribute('href').split('#')[0] ?? '/studio/assets/icons.svg';
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `${drawings}#${name}`);
  svg.append(use);
  return svg;
}

let ids = 0;

/** An id that no other element of the page has. @param {string} prefix */
export function freshId(prefix) {
  ids += 1;
  return `${prefix}-${ids}`;
}
