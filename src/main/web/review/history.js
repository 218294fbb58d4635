// The steps that were taken with an entry, with what was said.
import { call } from '../base/api.js';
import { make } from '../base/dom.js';
import { stateBadge } from '../base/states.js';
import { texts } from '../base/texts.js';
import { api } from './entry.js';
import { button, time } from './parts.js';

const t = texts({
  none: ['Шагов ещё не было: материал только пишут.', 'No step was taken yet: the entry is being written.'],
  version: ['версия %s', 'version %s'],
  planned: ['по плану', 'as planned'],
  refused: ['Не вышло по плану: ', 'Not done as planned: '],
  more: ['Показать ещё', 'Show more'],
});

export class History {
  /** @param {string} id */
  constructor(id) {
    this.id = id;
    this.root = make('div', { className: 'stack-small' });
  }

  async load() {
    this.moves = [];
    await this.page(null);
  }

  async page(cursor) {
    const { data } = await call('GET', `${api(this.id)}/transitions/history?limit=30${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`);
    this.moves.push(...data.items);
    this.root.replaceChildren(
      ...(this.moves.length ? [make('ol', { className: 'rows' }, ...this.moves.map(row))] : [make('p', { className: 'soft' }, t('none'))]),
      ...(data.next ? [button(t('more'), () => this.page(data.next))] : []),
    );
  }
}

function row({ to, at, by, version, planned, reason, errors }) {
  return make(
    'li', {},
    make(
      'div', { className: 'grow' },
      stateBadge(to), ' ', make('span', { className: 'small' }, by),
      make('div', { className: 'soft small' }, time(at), ` · ${t('version', version)}`, planned && ` · ${t('planned')}`),
      reason && make('blockquote', { className: 'said' }, reason),
      errors && make('p', { className: 'note bad small' }, t('refused'), errors.map(({ detail }) => detail).join(' ')),
    ),
  );
}
