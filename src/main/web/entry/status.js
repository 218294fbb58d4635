// How it stands with what was written, in the words of the header: never better than it is.
import { clock, short } from '../base/moments.js';
import { texts } from '../base/texts.js';

const t = texts({
  fresh: ['черновик появится, когда вы начнёте писать', 'the draft will be there when you begin to write'],
  saved: ['сохранено %s', 'saved %s'],
  partly: ['сохранено %s, кроме: %s', 'saved %s, except: %s'],
  saving: ['сохраняется…', 'saving…'],
  dirty: ['есть несохранённые изменения', 'there are unsaved changes'],
  offline: ['нет связи — %s', 'no connection — %s'],
  failing: ['сервер пока не отвечает — %s', 'the server does not answer — %s'],
  ended: ['сеанс закончился — %s', 'your session has ended — %s'],
  changed: ['кто-то изменил материал', 'somebody has changed the entry'],
  taken: ['материал правит другой человек — %s', 'somebody else edits the entry — %s'],
  gone: ['материала больше нет — %s', 'the entry is gone — %s'],
  kept: ['изменения хранятся на этом устройстве', 'your changes are kept on this device'],
  notKept: ['не закрывайте страницу: это устройство изменения не хранит', 'do not close the page: this device does not keep your changes'],
  refused: ['не сохранено: %s', 'not saved: %s'],
  reading: ['только чтение', 'read only'],
});

/** What comes and goes by itself all day is not read out. */
const QUIET = new Set(['fresh', 'saved', 'saving', 'dirty', 'reading']);

/** @param {HTMLElement} element @returns {(state: string, ...values: (Date | boolean | string)[]) => void} a boolean: whether this device keeps the changes */
export function statusIn(element) {
  return (state, ...values) => {
    element.setAttribute('aria-live', QUIET.has(state) ? 'off' : 'polite');
    element.dataset.state = state;
    element.textContent = t(state, ...values.map(said));
  };
}

function said(value) {
  if (value instanceof Date) {
    return value.toDateString() === new Date().toDateString() ? clock(value) : short(value);
  }
  return typeof value === 'boolean' ? t(value ? 'kept' : 'notKept') : value;
}
