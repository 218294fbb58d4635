// The bin: what is taken out can be put back at once; what goes for ever waits for a while before it does.
import { ajax } from '../base/ajax.js';
import { call } from '../base/api.js';
import { sentences, takeBack } from '../base/bulk.js';
import { leaveRow } from '../base/focus.js';
import { postpone } from '../base/postpone.js';
import { stateName } from '../base/states.js';
import { texts } from '../base/texts.js';
import { toast } from '../base/toast.js';

const t = texts({
  restored: ['«%s» возвращён из корзины. Состояние: %s.', '“%s” is out of the bin. State: %s.'],
  moved: ['«%s» возвращён из корзины. Состояние: %s. Прежний адрес занят, у материала новый: %s', '“%s” is out of the bin. State: %s. Its former address is taken, the new one is %s'],
  back: ['Снова в корзине.', 'In the bin again.'],
  going: ['«%s» через несколько секунд исчезнет навсегда.', '“%s” goes for ever in a few seconds.'],
  gone: ['«%s» удалён навсегда.', '“%s” is gone for ever.'],
});

class BinList extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', (event) => {
      const button = event.target.closest('button');
      if (button?.hasAttribute('data-restore')) {
        this.#restore(button.closest('tr'));
      } else if (button?.hasAttribute('data-purge')) {
        this.#purge(button.closest('tr'));
      }
    });
  }

  async #restore(row) {
    const { id, version } = row.dataset;
    try {
      const { data } = await call('POST', `/api/v1/manage/bin/${id}/restore`, { version });
      const undo = { id, ok: true, version: data.entry.version, undo: { action: 'bin' } };
      const state = stateName(data.entry.state);
      const said = data.formerSlug ? t('moved', title(row), state, data.entry.slug) : t('restored', title(row), state);
      toast(said, { undo: () => this.#putBack(undo) });
      leaveRow(row);
      await this.#refresh();
    } catch (refused) {
      sayFailure(refused);
    }
  }

  async #putBack(undo) {
    const { results: [result], failure } = await takeBack([undo]);
    if (failure) {
      sayFailure(failure);
      return;
    }
    toast(result.ok ? t('back') : sentences(result.problem), { bad: !result.ok });
    await this.#refresh();
  }

  #purge(row) {
    const { id, version } = row.dataset;
    const name = title(row);
    leaveRow(row);
    this.#hide(id, true);
    postpone(t('going', name), (keepalive) => this.#doAway(id, version, name, keepalive), () => {
      this.#hide(id, false);
      this.#row(id)?.querySelector('[data-purge]').focus();
    });
  }

  async #doAway(id, version, name, keepalive) {
    try {
      await call('DELETE', `/api/v1/manage/bin/${id}`, { version, keepalive });
      toast(t('gone', name));
    } catch (refused) {
      this.#hide(id, false);
      sayFailure(refused);
      return;
    }
    await this.#refresh();
  }

  /** As it is now: the list may have been asked for anew. */
  #row(id) {
    return this.querySelector(`tr[data-id="${id}"]`);
  }

  #hide(id, wish) {
    const row = this.#row(id);
    if (row) {
      row.hidden = wish;
    }
  }

  /** What is on its way out stays out of sight, and whoever stands in a row stays there. */
  async #refresh() {
    const hidden = [...this.querySelectorAll('tr[hidden]')].map((row) => row.dataset.id);
    const stoodIn = document.activeElement.closest('tr[data-id]')?.dataset.id;
    const act = ['data-restore', 'data-purge'].find((name) => document.activeElement.hasAttribute(name));
    await ajax(location.pathname + location.search, { target: '#list', select: '#list', swap: 'outerHTML show:none' });
    for (const row of this.querySelectorAll('tr[data-id]')) {
      row.hidden = hidden.includes(row.dataset.id);
    }
    if (act) {
      this.#row(stoodIn)?.querySelector(`[${act}]`).focus({ preventScroll: true });
    }
  }
}

function sayFailure(failure) {
  toast(failure.sentences || failure.message, { bad: true });
}

function title(row) {
  return row.querySelector('.title').textContent;
}

customElements.define('bin-list', BinList);
