// States of entries and their badges, as the tag «state» of the templates writes them.
import { make } from './dom.js';
import { texts } from './texts.js';

const names = {
  'draft': ['Черновик', 'Draft'],
  'in-review': ['На проверке', 'In review'],
  'needs-changes': ['Нужны правки', 'Needs changes'],
  'approved': ['Одобрен', 'Approved'],
  'scheduled': ['Запланирован', 'Scheduled'],
  'published': ['Опубликован', 'Published'],
  'unpublished': ['Снят с публикации', 'Unpublished'],
  'archived': ['В архиве', 'Archived'],
};
const t = texts(names);

/** @param {string} state */
export function stateName(state) {
  return state in names ? t(state) : state;
}

/** @param {string} state */
export function stateBadge(state) {
  return make('span', { className: 'badge', 'data-state': state }, stateName(state));
}
