// Sentences above the form, with what can be done about them.
import { make } from '../base/dom.js';

/**
 * @param {HTMLElement} box
 * @param {string} name one note of a name at a time
 * @param {{kind?: 'warn' | 'bad' | 'good', parts: (Node | string)[], acts?: [string, () => unknown][]}} note
 */
export function note(box, name, { kind = 'warn', parts, acts = [] }) {
  const made = make(
    'div', { className: `note ${kind}`, 'data-note': name, role: 'status' },
    make('span', {}, ...parts),
    acts.length > 0 && make('span', { className: 'acts' }, ...acts.map(([label, act]) => make('button', { type: 'button', className: 'button small', onclick: act }, label))),
  );
  const former = box.querySelector(`[data-note="${name}"]`);
  if (former?.textContent === made.textContent) {
    return;
  }
  endNote(box, name);
  box.append(made);
}

export function endNote(box, name) {
  box.querySelector(`[data-note="${name}"]`)?.remove();
}
