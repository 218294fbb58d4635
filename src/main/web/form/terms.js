// Terms of a vocabulary: found by typing, in the order of their tree; what is chosen stands as chips.
import { freshId, icon, make } from '../base/dom.js';
import { texts } from '../base/texts.js';
import { termsOf } from './directory.js';
import { changed } from './markup.js';

const t = texts({
  remove: ['Убрать: %s', 'Remove: %s'],
  nothing: ['Такого в словаре нет', 'The vocabulary has no such term'],
});

const chipsOf = (field) => field.querySelector('[data-chips]');
const chosen = (field) => [...chipsOf(field).children].map((chip) => chip.dataset.code);
const isMany = (field) => field.hasAttribute('data-many');
const vocabularyOf = (field) => termsOf(field.querySelector('[data-vocabulary]').dataset.vocabulary);

export function connectTerms(field) {
  const input = field.querySelector('[data-control]');
  const list = field.querySelector('[role="listbox"]');
  list.id = freshId('terms');
  input.setAttribute('aria-controls', list.id);
  input.addEventListener('input', (event) => {
    event.stopPropagation(); // what is looked for is no value
    offer(field);
  });
  input.addEventListener('change', (event) => event.stopPropagation());
  input.addEventListener('click', () => offer(field));
  input.addEventListener('blur', () => { input.value = ''; close(field); });
  input.addEventListener('keydown', (event) => key(field, event));
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = event.target.closest('[role="option"]');
    if (option) {
      choose(field, option.dataset.code);
    }
  });
  chipsOf(field).addEventListener('click', (event) => {
    const chip = event.target.closest('button')?.closest('li');
    if (chip) {
      chip.remove();
      touched(field);
      input.focus();
    }
  });
}

function key(field, event) {
  const list = field.querySelector('[role="listbox"]');
  const options = [...list.querySelectorAll('[role="option"]')];
  const at = options.findIndex((option) => option.hasAttribute('data-active'));
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && !event.altKey) {
    event.preventDefault();
    if (list.hidden) {
      offer(field);
    } else if (options.length) {
      activate(field, options, (at + step + options.length) % options.length);
    }
  } else if (event.key === 'Enter') {
    event.preventDefault();
    if (!list.hidden && options.length) {
      choose(field, options[Math.max(at, 0)].dataset.code);
    }
  } else if (event.key === 'Escape' && !list.hidden) {
    event.stopPropagation();
    close(field);
  } else if (event.key === 'Backspace' && event.target.value === '' && chosen(field).length) {
    chipsOf(field).lastElementChild.remove();
    touched(field);
  }
}

function activate(field, options, index) {
  options.forEach((option, i) => option.toggleAttribute('data-active', i === index));
  options[index].scrollIntoView({ block: 'nearest' });
  field.querySelector('[data-control]').setAttribute('aria-activedescendant', options[index].id);
}

function offer(field) {
  const input = field.querySelector('[data-control]');
  if (input.readOnly) {
    return;
  }
  const asked = folded(input.value);
  const taken = new Set(chosen(field));
  const found = inOrder(vocabularyOf(field)).filter(({ term, path }) => !term.retired && !taken.has(term.code) && folded(`${path} ${term.code}`).includes(asked));
  const list = field.querySelector('[role="listbox"]');
  list.replaceChildren(...(found.length
    ? found.map(({ term, depth }) => make('li', { role: 'option', id: freshId('term'), 'aria-selected': 'false', 'data-code': term.code, 'data-depth': Math.min(depth, 4) }, term.title))
    : [make('li', { className: 'soft', role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' }, t('nothing'))]));
  if (!found.length) {
    list.firstElementChild.removeAttribute('role');
    list.firstElementChild.setAttribute('role', 'presentation');
  }
  list.hidden = false;
  input.setAttribute('aria-expanded', 'true');
  input.removeAttribute('aria-activedescendant');
}

/** Each term behind its broader one. */
function inOrder(terms, parent = undefined, path = '', depth = 0) {
  return terms
    .filter((term) => term.parent === parent)
    .flatMap((term) => {
      const whole = `${path} ${term.title}`.trim();
      return [{ term, path: whole, depth }, ...inOrder(terms, term.code, whole, depth + 1)];
    });
}

const folded = (text) => text.trim().toLowerCase().replaceAll('ё', 'е');

function close(field) {
  const input = field.querySelector('[data-control]');
  field.querySelector('[role="listbox"]').hidden = true;
  input.setAttribute('aria-expanded', 'false');
  input.removeAttribute('aria-activedescendant');
}

function choose(field, code) {
  show(field, isMany(field) ? [...chosen(field), code] : [code]);
  field.querySelector('[data-control]').value = '';
  close(field);
  changed(field);
}

function touched(field) {
  chipsOf(field).hidden = !chosen(field).length;
  changed(field);
}

function show(field, codes) {
  const terms = vocabularyOf(field);
  chipsOf(field).replaceChildren(...codes.map((code) => {
    const title = terms.find((term) => term.code === code)?.title ?? String(code);
    return make(
      'li', { className: 'chip', 'data-code': code }, title,
      make('button', { type: 'button', 'aria-label': t('remove', title) }, icon('close')),
    );
  }));
  chipsOf(field).hidden = !codes.length;
}

export const many = {
  read: (field) => (chosen(field).length ? chosen(field) : null),
  write: (field, value) => show(field, value ?? []),
};

export const single = {
  read: (field) => chosen(field)[0] ?? null,
  write: (field, value) => show(field, value ? [value] : []),
};
