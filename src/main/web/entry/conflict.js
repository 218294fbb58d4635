// Two have changed the same fields: field by field, which of the two texts goes on.
import { make } from '../base/dom.js';
import { texts } from '../base/texts.js';
import { differenceElement } from '../form/difference.js';
import { ask } from '../pickers/dialog.js';

const t = texts({
  title: ['Материал изменили двое', 'Two have changed the entry'],
  who: ['Пока вы писали, появилась ещё одна версия: её автор — %s, номер %s. Что изменил только один из вас, уже соединено. Выберите, как быть с остальным:', 'While you were writing, %s saved version %s. What only one of you has changed is merged. Choose what becomes of the rest:'],
  mine: ['Оставить мой вариант', 'Keep my version'],
  theirs: ['Взять чужой вариант', 'Take their version'],
  mineChange: ['Что изменили вы', 'What you changed'],
  theirChange: ['Что изменили без вас', 'What was changed without you'],
  nothing: ['Поле пустое.', 'The field is empty.'],
  go: ['Соединить и сохранить', 'Merge and save'],
  later: ['Решить позже', 'Decide later'],
  kept: ['Вариант, который вы не выберете, не пропадёт: чужой останется в истории версий, ваш — на этом устройстве.', 'The version that you do not choose is not lost: theirs stays in the history, yours on this device.'],
});

/**
 * @param {{by: string, version: number, conflicts: {pointer: string, base: unknown, mine: unknown, theirs: unknown}[], form: import('../form/form.js').Form}} dispute
 * @returns {Promise<Map<string, 'mine' | 'theirs'> | null>} null: later
 */
export function resolve({ by, version, conflicts, form }) {
  return ask({ title: t('title'), className: 'wide', form: true }, ({ element, body, footer, answer }) => {
    const names = conflicts.map((conflict, i) => `conflict-${i}`);
    body.append(
      make('p', {}, t('who', by, version)),
      ...conflicts.map((conflict, i) => choice(conflict, names[i], form)),
      make('p', { className: 'soft small' }, t('kept')),
    );
    footer.append(
      make('button', { type: 'button', className: 'button', onclick: () => element.close() }, t('later')),
      make('button', { type: 'submit', className: 'button main' }, t('go')),
    );
    element.querySelector('form').addEventListener('submit', (event) => {
      event.preventDefault();
      const data = new FormData(event.target);
      answer(new Map(conflicts.map(({ pointer }, i) => [pointer, data.get(names[i])])));
    });
  });
}

function choice({ pointer, base, mine, theirs }, name, form) {
  const said = (value) => form.words(value);
  const side = (which, value) => make(
    'div', { className: 'conflict-side' },
    make('label', { className: 'choice' }, make('input', { type: 'radio', name, value: which, checked: which === 'mine', autofocus: which === 'mine' }), make('span', {}, t(which))),
    make('p', { className: 'soft small' }, t(which === 'mine' ? 'mineChange' : 'theirChange')),
    said(base) || said(value) ? differenceElement(said(base), said(value)) : make('p', { className: 'soft' }, t('nothing')),
  );
  return make(
    'fieldset', { className: 'panel conflict' },
    make('legend', {}, form.title(pointer)),
    make('div', { className: 'conflict-sides' }, side('mine', mine), side('theirs', theirs)),
  );
}

const d = texts({
  title: ['Чем отличаются изменения на этом устройстве', 'How the changes on this device differ'],
  close: ['Закрыть', 'Close'],
});

/** @param {{pointer: string, before: unknown, after: unknown}[]} changes */
export function showDifferences(changes, form) {
  return ask({ title: d('title'), className: 'wide' }, ({ element, body, footer }) => {
    body.append(...changes.map(({ pointer, before, after }) => make(
      'section', { className: 'stack-small' },
      make('h3', {}, form.title(pointer)),
      differenceElement(form.words(before), form.words(after)),
    )));
    footer.append(make('button', { type: 'button', className: 'button main', onclick: () => element.close() }, d('close')));
  });
}
