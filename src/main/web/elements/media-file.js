// <media-file path="/api/v1/manage/assets/…" address="/media/…"> around the page of a file: deletes it, or names those who
// show it, and copies its address.
import { call } from '../base/api.js';
import { make } from '../base/dom.js';
import { texts } from '../base/texts.js';
import { toast } from '../base/toast.js';

const t = texts({
  deleted: ['Файл в корзине. Его можно вернуть.', 'The file is in the bin. You can have it back.'],
  copied: ['Ссылка скопирована', 'The link is copied'],
  copy: ['Скопируйте ссылку: %s', 'Copy the link: %s'],
  untitled: ['Без названия', 'Untitled'],
});

class MediaFile extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', (event) => {
      const act = event.target.closest('[data-act]')?.dataset.act;
      if (act === 'delete') {
        this.delete();
      } else if (act === 'copy') {
        this.copy();
      }
    });
  }

  async delete() {
    try {
      await call('DELETE', this.getAttribute('path'));
      sessionStorage.setItem('toast', t('deleted'));
      location.reload();
    } catch (problem) {
      if (!problem.document) {
        throw problem;
      }
      this.refuse(problem);
    }
  }

  refuse(problem) {
    const note = this.querySelector('[data-refused]');
    note.hidden = false;
    note.replaceChildren(
      make('p', {}, problem.sentences),
      make('ul', {}, ...(problem.document.users ?? []).map((user) => make('li', {}, make('a', { href: `/studio/entries/${encodeURIComponent(user.type)}/${encodeURIComponent(user.id)}` }, user.title || t('untitled'))))),
    );
    note.focus();
  }

  async copy() {
    const address = new URL(this.getAttribute('address'), location.href).href;
    try {
      await navigator.clipboard.writeText(address);
      toast(t('copied'));
    } catch {
      toast(t('copy', address)); // the browser does not let us
    }
  }
}

customElements.define('media-file', MediaFile);
