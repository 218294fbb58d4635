// What is shown in parts, the newest first. Of answers that overtake each other only the last one asked for counts.
import { call } from '../base/api.js';
import { make } from '../base/dom.js';
import { texts } from '../base/texts.js';
import { toast } from '../base/toast.js';
import { button, problemOf } from './parts.js';

const t = texts({ more: ['Показать ещё', 'Show more'] });

export class PagedList {
  /** @param {string} path with its limit */
  constructor(path) {
    this.path = path;
    this.items = [];
    this.root = make('div', { className: 'stack-small' });
  }

  /** @abstract @returns {Node[]} with one [data-item] for each of the items, in their order */
  rows() {
    throw new Error('abstract');
  }

  async load() {
    await this.page(null);
  }

  /** @returns {Promise<boolean>} whether nobody has asked again meanwhile */
  async page(cursor) {
    const asked = Symbol('asked');
    this.asked = asked;
    const { data } = await call('GET', cursor ? `${this.path}&cursor=${encodeURIComponent(cursor)}` : this.path);
    if (this.asked !== asked) {
      return false;
    }
    this.items = cursor ? [...this.items, ...data.items] : data.items;
    this.root.replaceChildren(
      ...this.rows(),
      ...(data.next ? [button(t('more'), () => this.more(data.next))] : []),
    );
    return true;
  }

  async more(cursor) {
    const first = this.items.length;
    try {
      if (await this.page(cursor)) {
        this.show(first);
      }
    } catch (failure) {
      toast(problemOf(failure).sentences, { bad: true });
    }
  }

  /** The button that was pressed is gone: whoever pressed it goes on with what has come. */
  show(index) {
    const row = this.root.querySelectorAll('[data-item]')[index];
    const place = row?.closest('details:not([open])')?.querySelector('summary') ?? row;
    if (place === row) {
      row?.setAttribute('tabindex', '-1');
    }
    place?.focus();
  }
}
