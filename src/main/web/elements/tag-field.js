// <tag-field> around a list of chips and an input: Enter or a comma makes a tag of what is typed, Backspace in an empty
// input takes the last one away. Each chip has a hidden control «tags[]»; the hub suggests tags that others have used.
import { call } from '../base/api.js';
import { icon, make } from '../base/dom.js';
import { texts } from '../base/texts.js';

const t = texts({ remove: ['Убрать метку: %s', 'Take the tag away: %s'] });
const PAUSE = 200;

class TagField extends HTMLElement {
  connectedCallback() {
    this.input = this.querySelector('input:not([type="hidden"])');
    this.list = this.querySelector('.chips');
    this.addEventListener('click', (event) => {
      const button = event.target.closest('.chip button');
      if (button) {
        button.closest('.chip').remove();
        this.changed();
        this.input.focus();
      }
    });
    this.input.addEventListener('keydown', (event) => this.key(event));
    this.input.addEventListener('input', () => this.typed());
    this.input.addEventListener('blur', () => this.take());
  }

  /** @returns {string[]} with what is typed and not a chip yet */
  get tags() {
    this.take();
    return [...this.list.querySelectorAll('input')].map((input) => input.value);
  }

  clear() {
    this.list.replaceChildren();
    this.input.value = '';
  }

  key(event) {
    if ((event.key === 'Enter' || event.key === ',') && this.input.value.trim()) {
      event.preventDefault();
      this.take();
    } else if (event.key === 'Enter' && !this.hasAttribute('submits')) {
      event.preventDefault();
    } else if (event.key === 'Backspace' && !this.input.value && this.list.lastElementChild) {
      this.list.lastElementChild.remove();
      this.changed();
    }
  }

  typed() {
    if (this.input.value.includes(',')) {
      this.take();
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.suggest(), PAUSE);
  }

  take() {
    for (const tag of this.input.value.split(',').map((part) => part.trim().toLowerCase())) {
      const isThere = [...this.list.querySelectorAll('input')].some((input) => input.value === tag);
      if (tag && !isThere) {
        this.list.append(make(
          'li', { className: 'chip' }, tag,
          make('button', { type: 'button', 'aria-label': t('remove', tag) }, icon('close')),
          make('input', { type: 'hidden', name: 'tags[]', value: tag }),
        ));
        this.changed();
      }
    }
    this.input.value = '';
  }

  /** Chips are no controls that people type into. */
  changed() {
    this.input.form?.dispatchEvent(new Event('input', { bubbles: true }));
  }

  async suggest() {
    const query = new URLSearchParams({ q: this.input.value.slice(0, 50) });
    try {
      const { data } = await call('GET', `/api/v1/manage/assets/tags?${query}`);
      this.querySelector('datalist').replaceChildren(...data.items.map(({ tag }) => make('option', { value: tag })));
    } catch (problem) {
      if (!problem.document) {
        throw problem; // a tag can be typed without suggestions
      }
    }
  }
}

customElements.define('tag-field', TagField);
