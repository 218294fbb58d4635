// What floats beside a place in the text.
const GAP = 6;

/**
 * Puts an element (position: fixed) below a place, or above it where there is no room; never over the edge of the window.
 * @param {HTMLElement} element
 * @param {{left: number, top: number, bottom: number}} at in the window
 */
export function place(element, { left, top, bottom }) {
  const { offsetWidth: width, offsetHeight: height } = element;
  const fits = bottom + GAP + height <= window.innerHeight;
  element.style.left = `${Math.max(GAP, Math.min(left, document.documentElement.clientWidth - width - GAP))}px`;
  element.style.top = `${fits ? bottom + GAP : Math.max(GAP, top - GAP - height)}px`;
}
