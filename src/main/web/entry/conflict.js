// Two have changed the same fields: field by field, which of the two texts goes on.
import { make } from '../base/dom.js';
import { texts } from '../base/texts.js';
import { differenceElement } from '../form/difference.js';
import { equal } from '../form/values.js';
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
  formatting: ['Слова те же, отличается оформление.', 'The words are the same, the formatting differs.'],
  kept: ['Вариант, который вы не выберете, не пропадёт: чужой останется в истории версий, ваш — на этом устройстве.', 'The version that you do not choose is not lost: theirs stays in the history, yours on this device.'],
});

const left = texts({
  title: ['Что взять', 'Which to take'],
  who: ['С тех пор эти поля изменились. Выберите, какой текст останется:', 'These fields have changed since. Choose which text stays:'],
  mine: ['Взять то, что осталось на этом устройстве', 'Take what is left on this device'],
  theirs: ['Оставить то, что в форме', 'Keep what is in the form'],
  mineChange: ['На этом устройстве', 'On this device'],
  theirChange: ['В форме', 'In the form'],
  go: ['Взять', 'Take'],
  kept: ['Если оставить то, что в форме, изменения с устройства никуда не денутся: их можно взять и потом.', 'If you keep the form’s text, the changes on this device stay there and can be taken later.'],
});

/**
 * @param {{by: string, version: number, conflicts: {pointer: string, base: unknown, mine: unknown, theirs: unknown}[], form: import('../form/form.js').Form}} dispute
 * @returns {Promise<Map<string, 'mine' | 'theirs'> | null>} null: later
 */
export function resolve({ by, version, conflicts, form }) {
  return choose({ words: t, who: t('who', by, version), conflicts, form });
}

/** The same of what was left on this device («mine») and what stands in the form («theirs»). */
export function chooseLeftOver({ conflicts, form }) {
  return choose({ words: left, who: left('who'), conflicts, form });
}

function choose({ words, who, conflicts, form }) {
  return ask({ title: words('title'), className: 'wide', form: true }, ({ element, body, footer, answer }) => {
    const names = conflicts.map((conflict, i) => `conflict-${i}`);
    body.append(
      make('p', {}, who),
      ...conflicts.map((conflict, i) => choice(conflict, names[i], form, words)),
      make('p', { className: 'soft small' }, words('kept')),
    );
    footer.append(
      make('button', { type: 'button', className: 'button', onclick: () => element.close() }, t('later')),
      make('button', { type: 'submit', className: 'button main' }, words('go')),
    );
    element.querySelector('form').addEventListener('submit', (event) => {
      event.preventDefault();
      const data = new FormData(event.target);
      answer(new Map(conflicts.map(({ pointer }, i) => [pointer, data.get(names[i])])));
    });
  });
}

function choice({ pointer, base, mine, theirs }, name, form, t) {
  const said = (value) => form.words(value);
  const side = (which, value) => make(
    'div', { className: 'conflict-side' },
    make('label', { className: 'choice' }, make('input', { type: 'radio', name, value: which, checked: which === 'mine', autofocus: which === 'mine' }), make('span', {}, t(which))),
    make('p', { className: 'soft small' }, t(which === 'mine' ? 'mineChange' : 'theirChange')),
    difference(said(base), said(value), equal(base, value)),
  );
  return make(
    'fieldset', { className: 'panel conflict' },
    make('legend', {}, form.title(pointer)),
    make('div', { className: 'conflict-sides' }, side('mine', mine), side('theirs', theirs)),
  );
}

function difference(before, after, isSame) {
  if (before !== after) {
    return differenceElement(before, after);
  }
  return make('p', { className: before && isSame ? '' : 'soft' }, isSame ? before || t('nothing') : t('formatting'));
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
