// How long a text is, and how long it may be: said before it is too long, and never cut.
import { texts } from '../base/texts.js';
import { itemsOf } from './items.js';

const t = texts({
  of: ['%s из %s', '%s of %s'],
  over: ['%s из %s: слишком много', '%s of %s: too much'],
});

/** @param {HTMLElement} field */
export function count(field) {
  const counter = field.querySelector(':scope > .field-head > [data-counter]');
  const most = Number(field.dataset.most);
  if (!counter || (!most && !field.classList.contains('entry-title'))) {
    return;
  }
  const now = amount(field);
  if (now === null) {
    return;
  }
  counter.textContent = !most ? now || '' : now > most ? t('over', now, most) : now ? t('of', now, most) : '';
  counter.toggleAttribute('data-over', Boolean(most) && now > most);
}

/** Characters, or values of a list; null for what counts itself. */
function amount(field) {
  const list = field.querySelector(':scope > [data-items]');
  if (list) {
    return itemsOf(list).length;
  }
  if (field.querySelector('[data-chips]')) {
    return field.querySelector('[data-chips]').childElementCount;
  }
  const control = field.querySelector(':scope > :is(input, textarea)[data-control]');
  // of long texts an estimate does: an emoji counts as two until it comes near the limit
  return control ? (control.value.length > 20_000 ? control.value.length : [...control.value].length) : null;
}
