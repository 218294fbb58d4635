// <media-library> around the list of files: takes files in, ticks them, moves, tags and deletes many, drags them and folders.
// What has changed is read anew from the page's own address, so that the server alone knows how it looks.
import htmx from 'htmx.org/dist/htmx.esm.js';
import { call } from '../base/api.js';
import { postpone } from '../base/postpone.js';
import { texts } from '../base/texts.js';
import { toast } from '../base/toast.js';
import { receive } from '../media/arrival.js';
import { bulk, say } from '../media/bulk.js';
import { draggable } from '../media/dragging.js';
import { Selection } from '../media/selection.js';
import { queue } from '../media/uploads.js';

const t = texts({
  folderMoved: ['Папка перемещена', 'The folder is moved'],
  folderDeleted: ['Папка удалена, файлы из неё — уровнем выше', 'The folder is deleted, its files are one level up'],
  tags: ['Назовите метки.', 'Name the tags.'],
});
/** What a change may show in. */
const PARTS = ['folders', 'files', 'library-dialogs'];
const PAGE = 48;
const LARGEST_PAGE = 100;
const FOLDERS = '/api/v1/manage/asset-folders';

class MediaLibrary extends HTMLElement {
  connectedCallback() {
    this.left = new AbortController();
    const { signal } = this.left;
    this.selection = new Selection(this);
    this.leaving = new Set();
    this.addEventListener('click', (event) => this.click(event));
    this.addEventListener('keydown', (event) => this.key(event));
    this.addEventListener('htmx:load', () => this.mark());
    this.addEventListener('htmx:configRequest', (event) => withoutEmpty(event.detail.formData));
    this.addEventListener('done', () => this.foldersChanged());
    this.input.addEventListener('change', () => {
      queue.add(this.input.files, this.folder);
      this.input.value = '';
    });
    receive({
      veil: this.querySelector('.drop-veil'),
      signal,
      isOpen: () => !this.isBin,
      take: (files, target) => {
        const place = target.closest?.('[data-drop]');
        queue.add(files, place ? place.dataset.drop || null : this.folder);
      },
    });
    draggable(this, {
      chosen: (card) => (card.hasAttribute('data-selected') ? this.selection.chosen : [card]),
      moveFiles: (cards, folder) => this.bulk('move', { folder }, cards),
      moveFolder: (folder, parent) => this.moveFolder(folder, parent),
    });
    this.arrived = 0;
    queue.addEventListener('change', () => this.uploaded(), { signal });
    this.mark();
  }

  disconnectedCallback() {
    this.left.abort();
  }

  get input() {
    return this.querySelector('input[type="file"]');
  }

  get shelf() {
    return this.querySelector('#files');
  }

  /** Id of the folder that is looked at; null when it is none. */
  get folder() {
    return this.shelf.dataset.folder || null;
  }

  get isBin() {
    return this.shelf.hasAttribute('data-bin');
  }

  click(event) {
    const act = event.target.closest('[data-act]')?.dataset.act;
    switch (act) {
      case 'upload': this.input.click(); break;
      case 'delete': case 'restore': this.bulk(act); break;
      case 'clear': this.selection.clear(); break;
      case 'move': this.moveChosen(event.target.closest('dialog')); break;
      case 'tag': case 'untag': this.tagChosen(act, event.target.closest('dialog')); break;
      case 'delete-folder': this.deleteFolder(event.target.closest('[data-act]').dataset); break;
      default:
    }
  }

  key(event) {
    if (event.key === 'Delete' && event.target.closest('[data-file]') && this.selection.ids.size) {
      event.preventDefault();
      this.bulk(this.isBin ? 'restore' : 'delete');
    }
  }

  async bulk(action, more = {}, cards = this.selection.chosen) {
    if (cards.length) {
      await bulk({ action, ids: cards.map((card) => card.dataset.file), ...more }, cards, () => this.refresh());
    }
  }

  async moveChosen(dialog) {
    dialog.close();
    await this.bulk('move', { folder: dialog.querySelector('select').value || null });
  }

  async tagChosen(action, dialog) {
    const field = dialog.querySelector('tag-field');
    const { tags } = field;
    if (!tags.length) {
      toast(t('tags'), { bad: true });
      return;
    }
    dialog.close();
    field.clear();
    await this.bulk(action, { tags });
  }

  async moveFolder(id, parent) {
    const { name, version, parent: former } = this.querySelector(`[data-folder-item="${CSS.escape(id)}"]`).dataset;
    try {
      const moved = await call('PUT', `${FOLDERS}/${id}`, { body: { name, parent }, version });
      toast(t('folderMoved'), { undo: () => this.moveFolderBack(id, name, former || null, moved.version) });
    } catch (problem) {
      say(problem);
    }
    await this.refresh();
  }

  async moveFolderBack(id, name, parent, version) {
    try {
      await call('PUT', `${FOLDERS}/${id}`, { body: { name, parent }, version });
    } catch (problem) {
      say(problem);
    }
    await this.refresh();
  }

  /** Files do not know where they lay before, so it waits for a while instead. */
  deleteFolder({ id, above }) {
    const { version } = this.querySelector(`[data-folder-item="${CSS.escape(id)}"]`).dataset;
    this.leaving.add(id);
    this.mark();
    postpone(
      t('folderDeleted'),
      async (keepalive) => {
        this.leaving.delete(id);
        try {
          await call('DELETE', `${FOLDERS}/${id}`, { version, keepalive });
          if (this.folder === id) {
            location.assign(above);
            return;
          }
        } catch (problem) {
          say(problem);
        }
        await this.refresh();
      },
      () => {
        this.leaving.delete(id);
        this.mark();
      },
    );
  }

  foldersChanged() {
    this.querySelectorAll('dialog[open]').forEach((dialog) => dialog.close());
    this.refresh();
  }

  uploaded() {
    const arrived = queue.items.filter((upload) => upload.asset).length;
    if (arrived > this.arrived) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.refresh(), 200);
    }
    this.arrived = arrived;
  }

  /** The same page once more, with as many files as are shown. */
  async refresh() {
    const address = new URL(location.href);
    if (this.selection.cards.length > PAGE) {
      address.searchParams.set('limit', String(LARGEST_PAGE));
    }
    const answer = await fetch(address, { headers: { 'Accept': 'text/html' } }).catch(() => null);
    if (!answer?.ok) {
      return; // what is shown is old but not wrong; the next change tries again
    }
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const focused = document.activeElement?.closest('[id]')?.id;
    for (const id of PARTS) {
      const part = fresh.getElementById(id);
      const former = document.getElementById(id);
      if (part && !former.querySelector('dialog[open]')) {
        former.replaceWith(part);
        htmx.process(part);
      }
    }
    if (focused && !this.contains(document.activeElement)) {
      const again = document.getElementById(focused);
      (again?.querySelector('.file-open') ?? again)?.focus({ preventScroll: true });
    }
    this.mark();
  }

  mark() {
    for (const item of this.querySelectorAll('[data-folder-item]')) {
      item.hidden = this.leaving.has(item.dataset.folderItem);
    }
    this.selection.mark();
  }
}

/** An address says only what is asked. @param {FormData} data */
function withoutEmpty(data) {
  for (const [name, value] of [...data.entries()]) {
    if (value === '') {
      data.delete(name);
    }
  }
}

customElements.define('media-library', MediaLibrary);
