// What is wrong with a form: said at the field, and in a list above that leads there.
import { make } from '../base/dom.js';
import { texts } from '../base/texts.js';
import { toggle } from './blocks.js';
import { fieldNamed } from './fields.js';
import { itemsOf } from './items.js';

const t = texts({
  unreadable: ['Это не JSON: проверьте кавычки и скобки.', 'This is no JSON: check quotes and brackets.'],
});
export const UNREADABLE = t('unreadable');

/**
 * The field that a pointer into a part leads to, as far as there are fields on its way.
 * @param {Element} set @param {string[]} steps `blocks`, `2`, `text`
 * @returns {{field: HTMLElement, item: HTMLElement | null, rest: string[]} | null} rest: what of the way is inside its value
 */
export function fieldAt(set, steps) {
  let found = null;
  let fields = set;
  let rest = steps;
  while (fields && rest.length) {
    const field = fieldNamed(fields, rest[0]);
    if (!field) {
      break;
    }
    const list = field.querySelector(':scope > [data-items]');
    const item = list && rest[1] !== undefined ? itemsOf(list)[Number(rest[1])] ?? null : null;
    fields = (item ?? field).querySelector('[data-fields]');
    rest = rest.slice(item ? 2 : 1);
    found = { field, item, rest };
  }
  return found;
}

export function clearProblem(field) {
  const box = field.querySelector(':scope > [data-problem]');
  if (box && !box.hidden) {
    box.hidden = true;
    box.textContent = '';
    field.querySelectorAll('[aria-invalid], rich-text').forEach((control) => control.setAttribute('aria-invalid', 'false'));
    field.removeAttribute('data-problem-shown');
  }
}

/** @param {HTMLElement} field @param {HTMLElement | null} item the row it is about */
export function showProblem(field, item, sentence) {
  const box = field.querySelector(':scope > [data-problem]');
  box.hidden = false;
  box.textContent = box.textContent && box.textContent !== sentence ? `${box.textContent} ${sentence}` : sentence;
  field.setAttribute('data-problem-shown', '');
  controlOf(field, item)?.setAttribute('aria-invalid', 'true');
}

function controlOf(field, item) {
  const within = item || field;
  return within.querySelector('[data-control], input, textarea, select');
}

/** Opens whatever the field is hidden in, and goes there. */
export function goTo({ field, item, rest }) {
  for (let block = field.closest('[data-block]'); block; block = block.parentElement.closest('[data-block]')) {
    toggle(block, true);
  }
  for (let group = field.closest('details'); group; group = group.parentElement.closest('details')) {
    group.open = true;
  }
  const control = controlOf(field, item) || field.querySelector('button, summary');
  field.scrollIntoView({ block: 'center' });
  if (control?.localName === 'rich-text') {
    control.focusAt(rest.map((step) => `/${step}`).join(''));
  } else {
    control?.focus({ preventScroll: true });
  }
}

/**
 * @param {HTMLElement} box
 * @param {string} title
 * @param {{sentence: string, go?: () => void, name?: string}[]} problems
 */
export function listProblems(box, title, problems) {
  box.hidden = !problems.length;
  box.replaceChildren(
    make('strong', {}, title),
    make('ul', { className: 'error-list' }, ...problems.map(({ sentence, name, go }) => make(
      'li', {},
      go ? make('button', { type: 'button', className: 'link-button', onclick: go }, name) : name || '',
      name ? ': ' : '',
      sentence,
    ))),
  );
}
