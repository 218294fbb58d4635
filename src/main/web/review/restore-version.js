// <restore-version entry version latest then> around a button: takes up that version again, as long as the latest one is the
// one that the page shows, and then shows the page «then» in place of this one.
import { ajax } from '../base/ajax.js';
import { toHeading } from '../base/focus.js';
import { restore } from './restoring.js';

class RestoreVersion extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', async (event) => {
      const button = event.target.closest('button');
      if (button) {
        button.setAttribute('aria-busy', 'true');
        await restore(this.getAttribute('entry'), Number(this.getAttribute('version')), {
          seen: Number(this.getAttribute('latest')),
          done: () => goTo(this.getAttribute('then')),
        });
        button.removeAttribute('aria-busy');
      }
    });
  }
}

/** Within the page, for its toast can take back what was done. @param {string} path */
async function goTo(path) {
  if (await ajax(path, { target: '#page', select: '#page', swap: 'outerHTML' })) {
    history.replaceState(history.state, '', path);
    toHeading(document.getElementById('page'));
  }
}

customElements.define('restore-version', RestoreVersion);
