// Keys that work on every screen. A page lists its own by data-key on what they press: <button data-key="n">.
import { letter } from './letters.js';

const GO = 'g';
let waitsForSecond = false;

export function shortcuts() {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) {
      return;
    }
    const key = letter(event);
    if (waitsForSecond) {
      waitsForSecond = false;
      press(`${GO} ${key}`, event);
    } else if (key === GO) {
      waitsForSecond = true;
      setTimeout(() => { waitsForSecond = false; }, 1500);
    } else if (key === '?') {
      event.preventDefault();
      document.getElementById('shortcut-sheet')?.showModal();
    } else {
      press(key, event);
    }
  });
}

function press(keys, event) {
  const wanted = `[data-key="${CSS.escape(keys)}"]`;
  // what the page has comes before what stands around it
  const target = document.querySelector(`dialog[open] ${wanted}`)
    || (!document.querySelector('dialog[open]') && (document.querySelector(`main ${wanted}`) || document.querySelector(wanted)));
  if (target) {
    event.preventDefault();
    if (target.matches('input, select, textarea')) {
      target.focus();
    } else {
      target.click();
    }
  }
}

function isTyping(target) {
  return target instanceof Element && (target.closest('input, select, textarea, [contenteditable="true"]') !== null);
}
