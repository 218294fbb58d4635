// <api-button method="delete" path="/api/v1/manage/…" version="3" say="Токен отозван" then="remove"> around a button: asks
// the hub's API when it is pressed. With «postponed» the request waits for some seconds, and the toast can take it back:
// for what cannot be undone afterwards.
//   then: reload, remove (the nearest row: tr, li, .card, [data-row]), none, or a path
//   body: JSON
import { call } from '../base/api.js';
import { leaveRow } from '../base/focus.js';
import { postpone } from '../base/postpone.js';
import { toast } from '../base/toast.js';

class ApiButton extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', (event) => {
      if (event.target.closest('button')) {
        this.press();
      }
    });
  }

  get row() {
    return this.closest('tr, li, .card, [data-row]');
  }

  async press() {
    if (this.hasAttribute('postponed')) {
      leaveRow(this.row);
      this.row?.setAttribute('hidden', '');
      postpone(this.getAttribute('say'), (keepalive) => this.ask(keepalive), () => this.comeBack());
      return;
    }
    const button = this.querySelector('button');
    button.setAttribute('aria-busy', 'true');
    const done = await this.ask(false);
    button.removeAttribute('aria-busy');
    if (done) {
      this.leave();
    }
  }

  comeBack() {
    this.row?.removeAttribute('hidden');
    this.querySelector('button').focus();
  }

  /** @returns {Promise<boolean>} whether it was done */
  async ask(keepalive) {
    const body = this.getAttribute('body');
    try {
      await call(this.getAttribute('method').toUpperCase(), this.getAttribute('path'), {
        body: body ? JSON.parse(body) : undefined,
        version: this.getAttribute('version'),
        keepalive,
      });
      return true;
    } catch (problem) {
      if (!problem.document) {
        throw problem;
      }
      this.row?.removeAttribute('hidden');
      toast(problem.sentences, { bad: true });
      return false;
    }
  }

  leave() {
    const then = this.getAttribute('then') || 'reload';
    const say = this.getAttribute('say');
    if (then === 'remove') {
      leaveRow(this.row);
      this.row.remove();
    }
    if (then === 'remove' || then === 'none') {
      if (say) {
        toast(say);
      }
      return;
    }
    if (say) {
      sessionStorage.setItem('toast', say);
    }
    if (then === 'reload') {
      location.reload();
    } else {
      location.assign(then);
    }
  }
}

customElements.define('api-button', ApiButton);
