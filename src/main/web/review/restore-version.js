// <restore-version entry version> around a button: takes up that version again.
import { restore } from './restoring.js';

class RestoreVersion extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', async (event) => {
      const button = event.target.closest('button');
      if (button) {
        button.setAttribute('aria-busy', 'true');
        await restore(this.getAttribute('entry'), Number(this.getAttribute('version')));
        button.removeAttribute('aria-busy');
      }
    });
  }
}

customElements.define('restore-version', RestoreVersion);
