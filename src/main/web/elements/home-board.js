// The home page: what was open on this device last, which only the device knows.
import { ajax } from '../base/ajax.js';
import { recent } from '../base/recent.js';

class HomeBoard extends HTMLElement {
  connectedCallback() {
    const part = this.querySelector('[data-recent] .part');
    const ids = recent();
    if (part && ids.length) {
      ajax(`/studio/home/recent?${new URLSearchParams(ids.map((id) => ['id', id]))}`, { target: part });
    }
  }
}

customElements.define('home-board', HomeBoard);
