// A sentence at the edge of the screen that goes by itself, with a way back when there is one.
import { texts } from './texts.js';

const t = texts({ undo: ['Отменить', 'Undo'], close: ['Закрыть', 'Close'] });
const SHOWN = 6000;
const SHOWN_WITH_UNDO = 12000;

/**
 * @param {string} sentence
 * @param {{bad?: boolean, undo?: () => unknown, lasts?: number}} [options] lasts: milliseconds, whoever looks at it
 */
export function toast(sentence, { bad = false, undo, lasts } = {}) {
  const box = document.getElementById('toasts');
  const same = undo ? undefined : [...box.children].find((shown) => !shown.hasAttribute('data-undo') && shown.firstElementChild.textContent === sentence);
  if (same?.matches(':hover, :focus-within')) {
    return; // somebody reads it
  }
  same?.remove();
  const item = document.createElement('div');
  item.className = bad ? 'toast bad' : 'toast';
  const text = document.createElement('span');
  text.textContent = sentence;
  item.append(text);
  const gone = () => item.remove();
  if (undo) {
    item.dataset.undo = '';
    item.append(button(t('undo'), () => { gone(); undo(); }));
  }
  item.append(button(t('close'), gone));
  box.append(item);
  place(box);
  let timer = setTimeout(gone, lasts ?? (undo || bad ? SHOWN_WITH_UNDO : SHOWN));
  if (lasts) {
    return;
  }
  // it stays as long as somebody reads it or stands on it
  for (const stay of ['mouseenter', 'focusin']) {
    item.addEventListener(stay, () => clearTimeout(timer));
  }
  for (const leave of ['mouseleave', 'focusout']) {
    item.addEventListener(leave, () => { clearTimeout(timer); timer = setTimeout(gone, SHOWN); });
  }
}

/** What is outside of a modal dialog cannot be pressed while it is open: then toasts stand in it. */
function place(box) {
  const dialog = [...document.querySelectorAll('dialog:modal')].at(-1);
  (dialog ?? document.body).append(box);
  dialog?.addEventListener('close', () => place(box), { once: true });
}

/** What the page before this one had to say. */
export function toastOfLastPage() {
  const sentence = sessionStorage.getItem('toast');
  if (sentence) {
    sessionStorage.removeItem('toast');
    toast(sentence);
  }
}

function button(label, act) {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', act);
  return made;
}
