// References to other entries: rows with title and state, picked in a dialog.
import { stateBadge } from '../base/states.js';
import { texts } from '../base/texts.js';
import { entryOf, knowEntry } from './directory.js';
import { changed, stamp } from './markup.js';
import { itemsOf, orderable } from './items.js';

const t = texts({
  untitled: ['Без названия', 'Untitled'],
  unseen: ['Материал, который вам не виден', 'An entry that you may not see'],
});

const listOf = (field) => field.querySelector('[data-items]');
const idsOf = (field) => itemsOf(listOf(field)).map((row) => row.dataset.id);
const isMany = (field) => field.hasAttribute('data-many');

export function connectReferences(field) {
  orderable(listOf(field));
  const button = field.querySelector('[data-pick]');
  button.addEventListener('click', async () => {
    const { pickEntries } = await import('../pickers/entries.js');
    const editor = field.closest('entry-editor');
    const picked = await pickEntries({
      types: button.dataset.types.split(' ').filter(Boolean),
      language: editor?.language,
      many: isMany(field),
      exclude: [...idsOf(field), editor?.entryId].filter(Boolean),
      create: true,
    });
    if (picked) {
      picked.forEach(knowEntry);
      const ids = picked.map((entry) => entry.id);
      show(field, isMany(field) ? [...idsOf(field), ...ids] : ids.slice(0, 1));
      changed(field);
    }
    button.focus();
  });
}

function show(field, ids) {
  listOf(field).replaceChildren(...ids.map((id) => row(field, String(id))));
}

function row(field, id) {
  const made = stamp(field.querySelector('[data-item-template]'));
  made.dataset.id = id;
  const title = made.querySelector('[data-open]');
  title.textContent = id;
  entryOf(id).then((entry) => {
    title.textContent = entry ? entry.title || t('untitled') : t('unseen');
    if (entry) {
      title.href = `/studio/entries/${encodeURIComponent(entry.type)}/${encodeURIComponent(entry.id)}`;
      made.querySelector('[data-badge]').replaceChildren(stateBadge(entry.state));
    }
  });
  return made;
}

export const many = {
  read: (field) => (idsOf(field).length ? idsOf(field) : null),
  write: (field, value) => show(field, value ?? []),
};

export const single = {
  read: (field) => idsOf(field)[0] ?? null,
  write: (field, value) => show(field, value ? [value] : []),
};
