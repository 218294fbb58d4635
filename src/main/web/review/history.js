// The steps that were taken with an entry, with what was said.
import { make } from '../base/dom.js';
import { stateBadge } from '../base/states.js';
import { texts } from '../base/texts.js';
import { api } from './entry.js';
import { PagedList } from './paged-list.js';
import { time } from './parts.js';

const t = texts({
  none: ['Шагов ещё не было: материал только пишут.', 'No step was taken yet: the entry is being written.'],
  version: ['версия %s', 'version %s'],
  planned: ['по плану', 'as planned'],
  refused: ['Не вышло по плану: ', 'Not done as planned: '],
});

export class History extends PagedList {
  /** @param {string} id */
  constructor(id) {
    super(`${api(id)}/transitions/history?limit=30`);
  }

  rows() {
    return [this.items.length ? make('ol', { className: 'rows' }, ...this.items.map(row)) : make('p', { className: 'soft' }, t('none'))];
  }
}

function row({ to, at, by, version, planned, reason, errors }) {
  return make(
    'li', { 'data-item': '' },
    make(
      'div', { className: 'grow' },
      stateBadge(to), ' ', make('span', { className: 'small' }, by),
      make('div', { className: 'soft small' }, time(at), ` · ${t('version', version)}`, planned && ` · ${t('planned')}`),
      reason && make('blockquote', { className: 'said' }, reason),
      errors && make('p', { className: 'note bad small' }, t('refused'), errors.map(({ detail }) => detail).join(' ')),
    ),
  );
}
