// How it stands with what was written, in the words of the header: never better than it is.
import { clock } from '../base/moments.js';
import { texts } from '../base/texts.js';

const t = texts({
  fresh: ['черновик появится, когда вы начнёте писать', 'the draft will be there when you begin to write'],
  saved: ['сохранено %s', 'saved %s'],
  partly: ['сохранено %s, кроме: %s', 'saved %s, except: %s'],
  saving: ['сохраняется…', 'saving…'],
  dirty: ['есть несохранённые изменения', 'there are unsaved changes'],
  offline: ['нет связи — изменения хранятся на этом устройстве', 'no connection — your changes are kept on this device'],
  failing: ['сервер пока не отвечает — изменения хранятся на этом устройстве', 'the server does not answer — your changes are kept on this device'],
  ended: ['сеанс закончился — изменения хранятся на этом устройстве', 'your session has ended — your changes are kept on this device'],
  changed: ['кто-то изменил материал', 'somebody has changed the entry'],
  taken: ['материал правит другой человек — ваши изменения хранятся на этом устройстве', 'somebody else edits the entry — your changes are kept on this device'],
  gone: ['материала больше нет — изменения хранятся на этом устройстве', 'the entry is gone — your changes are kept on this device'],
  refused: ['не сохранено: %s', 'not saved: %s'],
  reading: ['только чтение', 'read only'],
});

/** What comes and goes by itself all day is not read out. */
const QUIET = new Set(['fresh', 'saved', 'saving', 'dirty', 'reading']);

/** @param {HTMLElement} element */
export function statusIn(element) {
  return (state, ...values) => {
    element.setAttribute('aria-live', QUIET.has(state) ? 'off' : 'polite');
    element.dataset.state = state;
    element.textContent = t(state, ...values.map((value) => (value instanceof Date ? clock(value) : value)));
  };
}
