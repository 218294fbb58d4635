// <release-items path="/api/v1/manage/releases/…/items"> around the entries of a release: [data-add] looks for more,
// [data-choice] says what becomes of one, [data-remove] takes it out and can put it back.
//   an item has data-entry, data-version (empty: the latest) and data-action
import { ajax } from '../base/ajax.js';
import { call } from '../base/api.js';
import { texts } from '../base/texts.js';
import { toast } from '../base/toast.js';
import { pickEntries } from '../pickers/entries.js';

const t = texts({ removed: ['Убрано из релиза', 'Taken out of the release'], kept: ['Сохранено', 'Saved'] });

class ReleaseItems extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', (event) => {
      if (event.target.closest('[data-add]')) {
        this.pick();
      } else if (event.target.closest('[data-remove]')) {
        this.takeOut(event.target.closest('[data-entry]'));
      }
    });
    this.addEventListener('change', (event) => {
      if (event.target.matches('[data-choice]')) {
        this.put([{ entry: event.target.closest('[data-entry]').dataset.entry, action: event.target.value }]);
      }
    });
  }

  async pick() {
    const exclude = [...this.querySelectorAll('[data-entry]')].map((item) => item.dataset.entry);
    const picked = await pickEntries({ many: true, exclude });
    if (picked?.length) {
      this.put(picked.map(({ id }) => ({ entry: id })));
    }
  }

  put(entries) {
    return this.ask('POST', this.getAttribute('path'), { entries }, () => toast(t('kept')));
  }

  takeOut(item) {
    const { entry, version, action } = item.dataset;
    const back = { entry, action, ...(version ? { version: Number(version) } : {}) };
    return this.ask('DELETE', `${this.getAttribute('path')}/${entry}`, undefined, () => {
      toast(t('removed'), { undo: () => this.put([back]) });
    });
  }

  async ask(method, path, body, done) {
    try {
      await call(method, path, { body });
      done();
    } catch (problem) {
      if (!problem.document) {
        throw problem;
      }
      toast(problem.sentences, { bad: true });
    }
    // what stands in the way, what can be done and its version may all be others now
    const stoodIn = document.activeElement.matches('[data-choice]') && document.activeElement.closest('[data-entry]').dataset.entry;
    await ajax(location.pathname, { target: '#page', select: '#page', swap: 'outerHTML' });
    const choice = stoodIn && document.querySelector(`[data-entry="${stoodIn}"] [data-choice]`);
    (choice || document.querySelector('[data-add]'))?.focus();
  }
}

customElements.define('release-items', ReleaseItems);
