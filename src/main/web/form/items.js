// Rows of a list that people order: by drag, by buttons, by Alt with the arrows; what is removed can be had back.
import { texts } from '../base/texts.js';
import { toast } from '../base/toast.js';
import { changed } from './markup.js';

const t = texts({
  removed: ['Убрано', 'Removed'],
  place: ['Место %s из %s', 'Place %s of %s'],
});

export function itemsOf(list) {
  return [...list.children].filter((child) => child.matches('[data-item]'));
}

/** @param {HTMLElement} list */
export function orderable(list) {
  list.addEventListener('click', (event) => {
    const item = own(list, event.target);
    const button = event.target.closest('button');
    if (!item || !button || button.closest('[data-items]') !== list) {
      return;
    }
    if (button.matches('[data-up]')) {
      move(item, -1, button);
    } else if (button.matches('[data-down]')) {
      move(item, 1, button);
    } else if (button.matches('[data-remove]')) {
      remove(item);
    }
  });
  list.addEventListener('keydown', (event) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const item = own(list, event.target);
    if (step && event.altKey && !event.defaultPrevented && item && !list.hasAttribute('data-still')) {
      event.preventDefault();
      event.stopPropagation();
      move(item, step, event.target);
    }
  });
  draggable(list);
}

function own(list, target) {
  const item = target.closest('[data-item]');
  return item?.parentElement === list ? item : null;
}

function move(item, step, focused) {
  const beside = step < 0 ? item.previousElementSibling : item.nextElementSibling;
  if (!beside) {
    return;
  }
  const rich = focused.closest('rich-text');
  const at = rich ? null : document.activeElement;
  if (step < 0) {
    beside.before(item);
  } else {
    beside.after(item);
  }
  (at && item.contains(at) ? at : focused).focus({ preventScroll: true });
  item.scrollIntoView({ block: 'nearest' });
  const items = itemsOf(item.parentElement);
  say(t('place', items.indexOf(item) + 1, items.length));
  changed(item.parentElement);
}

export function remove(item) {
  const list = item.parentElement;
  const next = item.nextElementSibling;
  const neighbour = next || item.previousElementSibling;
  item.remove();
  changed(list);
  (neighbour?.querySelector('[data-toggle], [data-remove], input, textarea, a[href]') || list.closest('[data-field]').querySelector(':scope > div > button, :scope > .menu > summary, :scope > .drop > button'))?.focus();
  toast(t('removed'), {
    undo: () => {
      const place = next?.parentElement === list ? next : null;
      list.insertBefore(item, place);
      changed(list);
      item.querySelector('[data-toggle], [data-remove]')?.focus();
    },
  });
}

/** For those who do not see it move. */
function say(sentence) {
  let box = document.getElementById('items-say');
  if (!box) {
    box = document.createElement('p');
    box.id = 'items-say';
    box.className = 'unseen';
    box.setAttribute('role', 'status');
    document.body.append(box);
  }
  box.textContent = sentence;
}

/** The library comes when somebody first takes a handle. */
function draggable(list) {
  list.addEventListener('pointerenter', async () => {
    if (!list.dataset.draggable) {
      list.dataset.draggable = 'soon';
      const { makeDraggable } = await import('./dragging.js');
      makeDraggable(list, () => changed(list));
      list.dataset.draggable = 'yes';
    }
  });
}
