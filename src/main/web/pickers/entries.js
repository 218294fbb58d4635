// The dialog in which entries are found, picked and begun.
import { call } from '../base/api.js';
import { freshId, icon, make } from '../base/dom.js';
import { stateBadge } from '../base/states.js';
import { texts } from '../base/texts.js';
import { ask } from './dialog.js';
import { contentTypes } from './model.js';

const t = texts({
  one: ['Выберите материал', 'Pick an entry'],
  several: ['Выберите материалы', 'Pick entries'],
  seek: ['Название материала', 'Title of the entry'],
  type: ['Тип', 'Type'],
  every: ['Все типы', 'All types'],
  found: ['Найденное', 'What was found'],
  more: ['Показать ещё', 'Show more'],
  waiting: ['Ищем…', 'Searching…'],
  nothing: ['Ничего не нашлось. Попробуйте другое слово.', 'Nothing was found. Try another word.'],
  nothingYet: ['Здесь пока нет материалов.', 'There are no entries yet.'],
  create: ['Создать «%s»', 'Create “%s”'],
  untitled: ['Без названия', 'Untitled'],
  done: ['Готово', 'Done'],
  keys: ['↑ ↓ — ходить по списку, Enter — выбрать', '↑ ↓ walk the list, Enter picks'],
  keysMany: ['↑ ↓ — ходить по списку, пробел — отметить, Enter — готово', '↑ ↓ walk the list, Space marks, Enter is done'],
});

const PAGE = 20;
const PAUSE = 200;
/** With more types than these, the type filter says which one is created. */
const MOST_OFFERS = 5;

/**
 * @param {{types?: string[], language?: string, many?: boolean, exclude?: string[], create?: boolean}} [wish]
 *   types: names of content types, empty for all; language: of an entry that is begun here; exclude: ids
 * @returns {Promise<{id: string, type: string, title: string, slug: string, state: string}[] | null>} null: changed their mind
 */
export async function pickEntries(wish = {}) {
  return ask(
    { title: t(wish.many ? 'several' : 'one'), className: 'picker' },
    (dialog) => new EntryPicker(dialog, wish).open(),
  );
}

class EntryPicker {
  constructor(dialog, { types = [], language, many = false, exclude = [], create = true }) {
    Object.assign(this, { dialog, types, language, many, create, exclude: new Set(exclude) });
    /** @type {Map<string, object>} */
    this.chosen = new Map();
    this.found = [];
    this.next = null;
    this.active = -1;
    this.known = new Map();
  }

  open() {
    const list = freshId('found');
    this.search = make('input', {
      type: 'search', autocomplete: 'off', maxLength: 200, placeholder: t('seek'), role: 'combobox', 'aria-label': t('seek'),
      'aria-expanded': 'true', 'aria-controls': list, 'aria-autocomplete': 'list', autofocus: true,
    });
    this.type = make('select', { 'aria-label': t('type') });
    this.type.hidden = true;
    this.list = make('ul', { className: 'picker-list', id: list, role: 'listbox', tabIndex: 0, 'aria-label': t('found') });
    this.list.setAttribute('aria-multiselectable', String(this.many));
    this.more = make('button', { type: 'button', className: 'button', hidden: true, onclick: () => this.load(this.next) }, t('more'));
    this.status = make('p', { className: 'soft', role: 'status' });
    this.problem = make('p', { className: 'note bad', role: 'alert', hidden: true });
    this.dialog.body.append(
      make('div', { className: 'picker-bar' }, this.search, this.type),
      this.problem, this.list, this.status, this.more,
    );
    this.dialog.footer.append(make('span', { className: 'soft small grow' }, t(this.many ? 'keysMany' : 'keys')));
    if (this.many) {
      this.done = make('button', { type: 'button', className: 'button main', disabled: true, onclick: () => this.finish() }, t('done'));
      this.dialog.footer.append(this.done);
    }
    let timer;
    this.search.addEventListener('input', () => {
      this.activate(-1);
      this.isStale = true;
      this.wantsEnter = false;
      clearTimeout(timer);
      timer = setTimeout(() => this.load(null), PAUSE);
    });
    this.type.addEventListener('change', () => this.load(null));
    for (const element of [this.search, this.list]) {
      element.addEventListener('keydown', (event) => this.key(event));
    }
    this.list.addEventListener('mousedown', (event) => event.preventDefault());
    this.list.addEventListener('click', (event) => {
      const option = event.target.closest('[role="option"]');
      if (option) {
        this.choose([...this.list.children].indexOf(option));
      }
    });
    this.offerTypes();
    this.load(null);
  }

  async offerTypes() {
    try {
      this.known = await contentTypes();
    } catch {
      return; // names of types do as well
    }
    const offered = this.types.length ? this.types : [...this.known.keys()];
    if (offered.length > 1) {
      this.type.append(make('option', { value: '' }, t('every')), ...offered.map((name) => make('option', { value: name }, this.titleOf(name))));
      this.type.hidden = false;
    }
    this.show();
  }

  titleOf(type) {
    return this.known.get(type)?.title || type;
  }

  get asked() {
    return this.search.value.trim();
  }

  get wanted() {
    return this.type.value ? [this.type.value] : this.types;
  }

  /** @param {string | null} cursor of the page that follows what is shown; null begins anew */
  async load(cursor) {
    const query = new URLSearchParams(this.wanted.map((type) => ['type', type]));
    query.set('limit', String(PAGE));
    query.set('sort', '-updatedAt');
    if (this.asked) {
      query.set('q', this.asked);
    }
    if (cursor) {
      query.set('cursor', cursor);
    }
    this.request?.abort();
    this.request = new AbortController();
    this.say(null);
    this.status.textContent = this.found.length ? '' : t('waiting');
    try {
      const { data } = await call('GET', `/api/v1/manage/entries?${query}`, { signal: this.request.signal });
      this.found = [...(cursor ? this.found : []), ...data.items.filter((entry) => !this.exclude.has(entry.id))];
      this.next = data.next;
      this.isStale = false;
      this.show();
      if (this.wantsEnter) {
        this.enter();
      }
    } catch (failure) {
      if (failure.name !== 'AbortError') {
        this.wantsEnter = false;
        this.status.textContent = '';
        this.say(failure);
      }
    }
  }

  /** @param {Error | null} failure */
  say(failure) {
    this.problem.hidden = !failure;
    this.problem.textContent = failure ? failure.sentences || failure.message : '';
  }

  /** What may be begun from the words that were typed, one for each type. */
  get offers() {
    const types = this.wanted.length ? this.wanted : [...this.known.keys()];
    return this.create && this.asked && types.length <= MOST_OFFERS ? types : [];
  }

  show() {
    this.list.replaceChildren(
      ...this.found.map((entry) => this.option(
        make('span', { className: 'grow' }, entry.title || t('untitled')),
        make('span', { className: 'soft small' }, this.titleOf(entry.type)),
        stateBadge(entry.state),
      )),
      ...this.offers.map((type) => this.option(
        icon('plus'),
        make('span', { className: 'grow' }, t('create', this.asked)),
        make('span', { className: 'soft small' }, this.titleOf(type)),
      )),
    );
    this.list.hidden = this.list.childElementCount === 0;
    this.status.textContent = this.found.length ? '' : t(this.asked ? 'nothing' : 'nothingYet');
    this.more.hidden = !this.next;
    this.mark();
    this.activate(Math.min(this.active, this.list.childElementCount - 1));
  }

  option(...parts) {
    return make('li', { role: 'option', id: freshId('option'), 'aria-selected': 'false' }, ...parts);
  }

  mark() {
    this.found.forEach((entry, i) => this.list.children[i].setAttribute('aria-selected', String(this.chosen.has(entry.id))));
    if (this.many) {
      this.done.disabled = this.chosen.size === 0;
      this.done.textContent = this.chosen.size ? `${t('done')} (${this.chosen.size})` : t('done');
    }
  }

  activate(index) {
    this.list.children[this.active]?.removeAttribute('data-active');
    this.active = index;
    const option = this.list.children[index];
    if (option) {
      option.setAttribute('data-active', '');
      option.scrollIntoView({ block: 'nearest' });
    }
    for (const element of [this.search, this.list]) {
      if (option) {
        element.setAttribute('aria-activedescendant', option.id);
      } else {
        element.removeAttribute('aria-activedescendant');
      }
    }
  }

  key(event) {
    const last = this.list.childElementCount - 1;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      const to = this.active + step;
      this.activate(to < 0 ? last : to > last ? 0 : to);
    } else if (event.key === ' ' && this.many && this.active >= 0) {
      event.preventDefault();
      this.choose(this.active);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.enter();
    }
  }

  /** What is picked is what was asked for, also by who is faster than the search. */
  enter() {
    this.wantsEnter = this.isStale;
    if (this.isStale) {
      return;
    }
    const first = this.active < 0 && this.asked ? 0 : this.active;
    const entry = this.found[first];
    if (this.many && (first < 0 || entry) && (entry || this.chosen.size)) {
      if (entry && !this.chosen.size) {
        this.chosen.set(entry.id, entry);
      }
      this.finish();
    } else if (first >= 0) {
      this.choose(first);
    }
  }

  async choose(index) {
    const entry = this.found[index] || await this.begun(this.offers[index - this.found.length]);
    if (!entry) {
      return;
    }
    if (this.many) {
      if (!this.chosen.delete(entry.id)) {
        this.chosen.set(entry.id, entry);
      }
      this.mark();
    } else {
      this.chosen.set(entry.id, entry);
      this.finish();
    }
  }

  /** A draft with nothing but a title. */
  async begun(type) {
    if (!type || this.begins) {
      return null;
    }
    this.begins = true;
    try {
      const titleField = this.known.get(type)?.titleField || 'title';
      const { data } = await call('POST', `/api/v1/manage/content/${type}`, { body: { language: this.language, fields: { [titleField]: this.asked } } });
      this.found.unshift(data);
      this.search.value = '';
      this.show();
      return data;
    } catch (failure) {
      this.say(failure);
      return null;
    } finally {
      this.begins = false;
    }
  }

  finish() {
    this.dialog.answer([...this.chosen.values()].map(({ id, type, title, slug, state }) => ({ id, type, title, slug, state })));
  }
}
