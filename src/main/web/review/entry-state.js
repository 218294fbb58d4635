// <entry-state entry> around a state badge: changes it when the entry has moved, here or in another tab.
import { call } from '../base/api.js';
import { stateBadge } from '../base/states.js';
import { api, onChange } from './entry.js';
import { problemOf } from './parts.js';

class EntryState extends HTMLElement {
  connectedCallback() {
    this.stopListening = onChange(({ id }) => id === this.getAttribute('entry') && this.look());
  }

  disconnectedCallback() {
    this.stopListening();
  }

  async look() {
    try {
      const { data } = await call('GET', `${api(this.getAttribute('entry'))}/workflow`);
      this.replaceChildren(stateBadge(data.state));
    } catch (failure) {
      problemOf(failure); // it stays as it was seen last
    }
  }
}

customElements.define('entry-state', EntryState);
