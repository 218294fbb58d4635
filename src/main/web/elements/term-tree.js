// <term-tree path="/api/v1/manage/vocabularies/topics" version="7"> around the list of its terms: an item has data-code,
// data-parent, data-position in the whole vocabulary, data-ru, data-en, data-retired. Terms are moved among those of the
// same broader term, by dragging [data-handle] or by [data-move="up"|"down"].
import Sortable from 'sortablejs';
import { ajax } from '../base/ajax.js';
import { call } from '../base/api.js';
import { texts } from '../base/texts.js';
import { toast } from '../base/toast.js';

const t = texts({ moved: ['Термин переставлен', 'The term has been moved'] });

class TermTree extends HTMLElement {
  connectedCallback() {
    this.list = this.querySelector('ul');
    this.addEventListener('click', (event) => {
      const button = event.target.closest('[data-move]');
      if (button) {
        this.step(button.closest('li'), button.dataset.move);
      }
    });
    if (this.list.querySelector('[data-handle]')) {
      this.sortable = new Sortable(this.list, {
        handle: '[data-handle]',
        draggable: 'li',
        onMove: ({ dragged, related }) => dragged.dataset.parent === related.dataset.parent,
        onEnd: ({ item, oldIndex, newIndex }) => oldIndex !== newIndex && this.dropped(item),
      });
    }
  }

  disconnectedCallback() {
    this.sortable?.destroy();
  }

  siblings(item) {
    return [...this.list.children].filter((other) => other.dataset.parent === item.dataset.parent);
  }

  step(item, direction) {
    const siblings = this.siblings(item);
    const neighbour = siblings[siblings.indexOf(item) + (direction === 'up' ? -1 : 1)];
    if (neighbour) {
      this.move(item, neighbour, direction === 'up' ? 0 : 1);
    }
  }

  dropped(item) {
    const siblings = this.siblings(item);
    const index = siblings.indexOf(item);
    this.move(item, siblings[index - 1] || siblings[index + 1], index > 0 ? 1 : 0);
  }

  /** @param {number} after 1 behind the neighbour, 0 before it */
  async move(item, neighbour, after) {
    const sequence = [...this.list.children]
      .filter((other) => other !== item)
      .sort((a, b) => a.dataset.position - b.dataset.position);
    const { code, parent, ru, en } = item.dataset;
    try {
      await call('PUT', `${this.getAttribute('path')}/terms/${encodeURIComponent(code)}`, {
        version: this.getAttribute('version'),
        body: {
          title: { ru, en },
          parent: parent || null,
          retired: 'retired' in item.dataset,
          position: sequence.indexOf(neighbour) + after,
        },
      });
      toast(t('moved'));
    } catch (problem) {
      if (!problem.document) {
        throw problem;
      }
      toast(problem.sentences, { bad: true });
    }
    this.anew();
  }

  /** As the hub has it now; what has the focus and an id keeps it. */
  anew() {
    ajax(location.pathname, { target: '#terms', select: '#terms', swap: 'outerHTML' });
  }
}

customElements.define('term-tree', TermTree);
