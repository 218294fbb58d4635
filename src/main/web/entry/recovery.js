// What a crashed browser or a lost connection has left on this device: offered, looked at, taken up again or thrown away.
import { short } from '../base/moments.js';
import { texts } from '../base/texts.js';
import { toast } from '../base/toast.js';
import { equal } from '../form/values.js';
import { at } from './changes.js';
import { showDifferences } from './conflict.js';
import { drop, keep, leftOver } from './local-copies.js';
import { endNote, note } from './notes.js';

const t = texts({
  left: ['На этом устройстве остались несохранённые изменения от %s: %s.', 'There are unsaved changes on this device of %s: %s.'],
  restore: ['Восстановить', 'Restore'],
  look: ['Посмотреть отличия', 'See the differences'],
  discard: ['Выбросить', 'Throw away'],
  discarded: ['Изменения на этом устройстве выброшены', 'The changes on this device are thrown away'],
});

/**
 * @param {{subject: string, person: string, base: object, form: import('../form/form.js').Form, notes: HTMLElement, mayWrite: boolean, restore: (copy: object) => void}} setting
 */
export async function offerLeftOver(setting) {
  const { subject, person, base } = setting;
  const copies = await leftOver(subject, person).catch(() => []);
  for (const copy of copies) {
    // what the hub has got after all
    const changes = copy.changes.filter((change) => !equal(change.value, at(base, change.pointer)));
    if (changes.length) {
      offer({ ...setting, copy: { ...copy, changes } });
      return;
    }
    drop(copy.key);
  }
}

function offer(setting) {
  const { base, form, notes, copy, restore, mayWrite } = setting;
  const names = copy.changes.map((change) => form.title(change.pointer)).join(', ');
  const acts = [
    [t('look'), () => showDifferences(copy.changes.map(({ pointer, value }) => ({ pointer, before: at(base, pointer), after: value })), form)],
    [t('discard'), () => discard(setting)],
  ];
  if (mayWrite) {
    acts.unshift([t('restore'), () => { endNote(notes, 'left-over'); restore(copy); }]);
  }
  note(notes, 'left-over', { parts: [t('left', short(new Date(copy.at)), names)], acts });
}

async function discard(setting) {
  const { copy, notes } = setting;
  await drop(copy.key);
  endNote(notes, 'left-over');
  toast(t('discarded'), { undo: () => { keep(copy); offer(setting); } });
  await offerLeftOver(setting);
}
