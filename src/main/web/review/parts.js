// Pieces of markup that several elements of this folder are made of.
import { freshId, icon, make } from '../base/dom.js';
import { short } from '../base/moments.js';
import { locale, texts } from '../base/texts.js';

const t = texts({
  close: ['Закрыть', 'Close'],
  cancel: ['Отмена', 'Cancel'],
  zone: ['По вашим часам, %s.', 'By your clock, %s.'],
});

/** @param {string} text */
export function button(text, act, { kind = '', drawing, ...properties } = {}) {
  return make('button', { type: 'button', className: `button ${kind}`.trim(), onclick: act, ...properties }, drawing && icon(drawing), text);
}

/** @param {string} moment ISO 8601 */
export function time(moment) {
  return make('time', { dateTime: moment }, short(new Date(moment)));
}

/** A label, its control and what explains it. */
export function field(label, control, help) {
  control.id ||= freshId('control');
  const said = help && make('span', { className: 'help', id: freshId('help') }, help);
  if (said) {
    control.setAttribute('aria-describedby', said.id);
  }
  return make('div', { className: 'field' }, make('label', { for: control.id }, label), said, control);
}

/** @param {'' | 'good' | 'warn' | 'bad'} kind */
export function note(kind, ...children) {
  return make('div', { className: `note ${kind}`, role: kind === 'bad' ? 'alert' : 'status' }, ...children);
}

/** A modal dialog with a title, a body and a foot, on the page but closed. */
export function dialog(title) {
  const heading = make('h2', { id: freshId('dialog') }, title);
  const body = make('div', { className: 'body stack' });
  const foot = make('footer');
  const made = make(
    'dialog', { className: 'dialog', 'aria-labelledby': heading.id },
    make('header', {}, heading, make('button', { type: 'button', className: 'button quiet icon-only', 'aria-label': t('close'), 'data-close': '' }, icon('close'))),
    body, foot,
  );
  return { dialog: made, body, foot };
}

/**
 * Asks for something before it is done.
 * @param {{title: string, label: string, danger?: boolean, parts: (Node | string)[]}} question
 * @returns {Promise<HTMLFormElement | null>} null: the person has thought better of it
 */
export function ask({ title, label, danger = false, parts }) {
  const { dialog: made, body, foot } = dialog(title);
  const form = make('form', { id: freshId('question'), className: 'form' }, ...parts);
  body.append(form);
  foot.append(
    button(t('cancel'), () => made.close(), { kind: 'quiet' }),
    make('button', { className: danger ? 'button danger' : 'button main', type: 'submit' }, label),
  );
  foot.lastChild.setAttribute('form', form.id);
  return new Promise((resolve) => {
    let answer = null;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      answer = form;
      made.close();
    });
    made.addEventListener('close', () => {
      made.remove();
      resolve(answer);
    }, { once: true });
    document.body.append(made);
    made.showModal();
    form.querySelector('input, select, textarea')?.focus();
  });
}

/** «По вашим часам, GMT+3.» */
export function zone() {
  const name = new Intl.DateTimeFormat(locale, { timeZoneName: 'short' }).formatToParts(new Date()).find((part) => part.type === 'timeZoneName');
  return t('zone', name?.value ?? '');
}

/** What a datetime-local control has been told, as a moment; null when it is empty. */
export function momentIn(control) {
  return control.value ? new Date(control.value).toISOString() : null;
}

/** A moment as a datetime-local control writes it. @param {Date} moment */
export function localValue(moment) {
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** A problem of the API; any other failure goes on. @returns {import('../base/api.js').Problem} */
export function problemOf(failure) {
  if (!failure.document) {
    throw failure;
  }
  return failure;
}
