// <share-links entry> in the dialog of the preview page: makes links for people outside of the studio, and takes them back.
import { call } from '../base/api.js';
import { make } from '../base/dom.js';
import { leaveRow } from '../base/focus.js';
import { postpone } from '../base/postpone.js';
import { texts } from '../base/texts.js';
import { toast } from '../base/toast.js';
import { button, problemOf, time } from './parts.js';

const t = texts({
  until: ['до ', 'until '],
  by: ['%s, ', '%s, '],
  revoke: ['Отозвать', 'Revoke'],
  revoked: ['Ссылка отозвана', 'The link is revoked'],
  copied: ['Ссылка скопирована', 'The link is copied'],
  copyByHand: ['Скопируйте ссылку из поля: браузер не дал доступа к буферу обмена.', 'Copy the link from the field: the browser does not let us.'],
  version: ['версия %s', 'version %s'],
});
const PREVIEWS = '/api/v1/manage/previews';

class ShareLinks extends HTMLElement {
  connectedCallback() {
    this.querySelector('[data-make]').addEventListener('submit', (event) => {
      event.preventDefault();
      this.make();
    });
    this.querySelector('[data-copy]').addEventListener('click', () => this.copy());
    this.closest('dialog')?.addEventListener('toggle', (event) => event.newState === 'open' && this.load());
  }

  get entry() {
    return this.getAttribute('entry');
  }

  async make() {
    try {
      const { data } = await call('POST', PREVIEWS, { body: { entry: this.entry, expiresIn: Number(this.querySelector('[name="lifetime"]').value) } });
      const link = this.querySelector('[data-link]');
      link.value = data.url;
      this.querySelector('[data-made]').hidden = false;
      link.select();
      await this.load();
    } catch (failure) {
      this.say(problemOf(failure).sentences);
    }
  }

  async copy() {
    const link = this.querySelector('[data-link]');
    try {
      await navigator.clipboard.writeText(link.value);
      toast(t('copied'));
    } catch {
      link.select();
      toast(t('copyByHand'));
    }
  }

  async load() {
    try {
      const { data } = await call('GET', PREVIEWS);
      const own = document.querySelector('entry-preview')?.token?.id;
      const links = data.filter(({ entry, id }) => entry === this.entry && id !== own);
      this.querySelector('[data-none]').hidden = links.length > 0;
      this.querySelector('[data-links]').replaceChildren(...links.map((link) => this.row(link)));
      this.say('');
    } catch (failure) {
      this.say(problemOf(failure).sentences);
    }
  }

  row({ id, createdBy, expiresAt, version }) {
    const row = make(
      'li', {},
      make('span', { className: 'grow' }, t('by', createdBy), t('until'), time(expiresAt), version && ` · ${t('version', version)}`),
      button(t('revoke'), () => this.revoke(id, row), { kind: 'small danger' }),
    );
    return row;
  }

  revoke(id, row) {
    leaveRow(row);
    row.hidden = true;
    postpone(
      t('revoked'),
      (keepalive) => call('DELETE', `${PREVIEWS}/${id}`, { keepalive }).then(() => this.load(), (failure) => {
        row.hidden = false;
        toast(problemOf(failure).sentences, { bad: true });
      }),
      () => {
        row.hidden = false;
        row.querySelector('button').focus();
      },
    );
  }

  say(words) {
    const box = this.querySelector('[data-problem]');
    box.textContent = words;
    box.hidden = !words;
  }
}

customElements.define('share-links', ShareLinks);
