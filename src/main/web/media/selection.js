// Which files of the list are ticked: by a click, by a click with Shift for a range, by keys.
import { letter } from '../base/letters.js';
import { plural, texts } from '../base/texts.js';

const t = texts({ chosen: ['Выбрано: %s', 'Selected: %s'] });

export class Selection {
  /** @param {HTMLElement} root holds the list and the bar of what can be done with several */
  constructor(root) {
    this.root = root;
    /** @type {Set<string>} */
    this.ids = new Set();
    this.last = null;
    // who was faster than this script
    this.cards.filter((card) => card.querySelector('.file-mark input').checked).forEach((card) => this.set(card, true));
    root.addEventListener('click', (event) => this.click(event));
    root.addEventListener('keydown', (event) => this.key(event));
  }

  get cards() {
    return [...this.root.querySelectorAll('[data-file]')];
  }

  /** @returns {HTMLElement[]} those that are ticked and still listed */
  get chosen() {
    return this.cards.filter((card) => this.ids.has(card.dataset.file));
  }

  click(event) {
    const box = event.target.closest('.file-mark input');
    if (box) {
      const card = box.closest('[data-file]');
      if (event.shiftKey && this.last) {
        this.range(card, box.checked);
      } else {
        this.set(card, box.checked);
      }
      this.last = card.dataset.file;
      this.mark();
    }
  }

  range(card, wish) {
    const { cards } = this;
    const from = cards.findIndex((one) => one.dataset.file === this.last);
    const to = cards.indexOf(card);
    if (from < 0) {
      this.set(card, wish);
      return;
    }
    cards.slice(Math.min(from, to), Math.max(from, to) + 1).forEach((one) => this.set(one, wish));
  }

  set(card, wish) {
    if (wish) {
      this.ids.add(card.dataset.file);
    } else {
      this.ids.delete(card.dataset.file);
    }
  }

  key(event) {
    const card = event.target.closest('[data-file]');
    if (!card) {
      return;
    }
    const step = this.step(event.key);
    if (step) {
      event.preventDefault();
      this.walk(card, step, event);
    } else if (letter(event) === 'x' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      card.querySelector('.file-mark input').click();
    } else if ((event.ctrlKey || event.metaKey) && letter(event) === 'a') {
      event.preventDefault();
      this.cards.forEach((one) => this.set(one, true));
      this.mark();
    } else if (event.key === 'Escape' && this.ids.size) {
      this.clear();
    }
  }

  /** Rows of the list, columns of the grid. */
  step(key) {
    const list = this.root.querySelector('#file-list');
    const columns = getComputedStyle(list).gridTemplateColumns.split(' ').length;
    return { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[key];
  }

  walk(card, step, event) {
    const { cards } = this;
    const next = cards[cards.indexOf(card) + step];
    if (!next) {
      return;
    }
    next.querySelector(event.target.matches('input') ? '.file-mark input' : '.file-open').focus();
    if (event.shiftKey) {
      this.set(card, true);
      this.set(next, true);
      this.last = next.dataset.file;
      this.mark();
    }
  }

  clear() {
    this.ids.clear();
    this.last = null;
    this.mark();
  }

  /** Shows what is ticked, also in a list that has come anew: what is no longer in it is ticked no longer. */
  mark() {
    const listed = new Set(this.cards.map((card) => card.dataset.file));
    this.ids.forEach((id) => listed.has(id) || this.ids.delete(id));
    for (const card of this.cards) {
      const isChosen = this.ids.has(card.dataset.file);
      card.toggleAttribute('data-selected', isChosen);
      card.querySelector('.file-mark input').checked = isChosen;
    }
    const bar = this.root.querySelector('.selection');
    bar.hidden = this.ids.size === 0;
    bar.querySelector('[role="status"]').textContent = this.ids.size
      ? `${t('chosen', this.ids.size)} ${plural(this.ids.size, ['файл', 'файла', 'файлов'], ['file', 'files'])}`
      : '';
  }
}
