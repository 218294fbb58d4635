// <entry-or-address> around a text control for an address, a hidden one for an entry, [data-pick] that looks for an entry
// and [data-drop] that goes back to the address: one of both is sent.
import { pickEntries } from '../pickers/entries.js';

class EntryOrAddress extends HTMLElement {
  connectedCallback() {
    this.address = this.querySelector('input:not([type="hidden"])');
    this.entry = this.querySelector('input[type="hidden"]');
    this.addEventListener('click', (event) => {
      if (event.target.closest('[data-pick]')) {
        this.pick();
      } else if (event.target.closest('[data-drop]')) {
        this.show(null);
        this.address.focus();
      }
    });
  }

  async pick() {
    const [picked] = (await pickEntries({ create: false })) || [];
    if (picked) {
      this.show(picked);
    }
  }

  /** @param {{id: string, title: string} | null} picked */
  show(picked) {
    this.entry.value = picked?.id ?? '';
    this.address.value = picked ? '' : this.address.value;
    this.address.hidden = picked !== null;
    this.querySelector('[data-title]').textContent = picked?.title ?? '';
    this.querySelector('[data-picked]').hidden = picked === null;
    this.querySelector('[data-drop]').hidden = picked === null;
  }
}

customElements.define('entry-or-address', EntryOrAddress);
