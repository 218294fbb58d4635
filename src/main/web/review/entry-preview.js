// <entry-preview entry> around the frame of the preview page: shows the draft, a release or a moment to come, in the width
// of a screen, and anew whenever the entry is saved. Its own token works while the page is open.
import { call } from '../base/api.js';
import { make } from '../base/dom.js';
import { texts } from '../base/texts.js';
import { api, onChange } from './entry.js';
import { localValue, problemOf } from './parts.js';

const t = texts({ without: ['Назовите момент в будущем.', 'Name a moment in the future.'] });
const LIFETIME = 3600;
const DAY = 86_400_000;
const USUAL_WIDTH = 1280;
const KEPT_WIDTH = 'sila-preview-width';

class EntryPreview extends HTMLElement {
  connectedCallback() {
    this.frame = this.querySelector('[data-frame]');
    this.stage = this.querySelector('[data-stage]');
    this.form = this.querySelector('[data-look]');
    this.form.elements.at.value = localValue(new Date(Date.now() + DAY));
    this.addEventListener('click', (event) => {
      const width = event.target.closest('[data-width]');
      if (width) {
        this.widen(Number(width.dataset.width));
      } else if (event.target.closest('[data-refresh]')) {
        this.show();
      }
    });
    this.form.elements.what.addEventListener('change', () => this.choose());
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.show();
    });
    this.stopListening = onChange(({ id }) => id === this.getAttribute('entry') && this.show());
    this.fitting = new ResizeObserver(() => this.fit());
    this.fitting.observe(this.stage);
    addEventListener('pagehide', () => this.letGo());
    addEventListener('pageshow', (event) => event.persisted && this.show());
    this.widen(Number(localStorage.getItem(KEPT_WIDTH)) || USUAL_WIDTH);
    this.offerReleases();
    this.show();
  }

  disconnectedCallback() {
    this.stopListening();
    this.fitting.disconnect();
    this.letGo();
  }

  get what() {
    return this.form.elements.what.value;
  }

  choose() {
    this.querySelectorAll('[data-when]').forEach((part) => { part.hidden = this.what !== 'at'; });
    if (this.what !== 'at') {
      this.show();
    }
  }

  async offerReleases() {
    const group = this.querySelector('[data-releases]');
    if (!group) {
      return;
    }
    try {
      for (const state of ['draft', 'scheduled']) {
        const { data } = await call('GET', `/api/v1/manage/releases?state=${state}&limit=100`);
        group.append(...data.items.map(({ id, title }) => make('option', { value: id }, title)));
      }
      group.hidden = !group.children.length;
    } catch (failure) {
      problemOf(failure); // then there is the draft
    }
  }

  get sight() {
    if (this.what === 'draft') {
      return { entry: this.getAttribute('entry') };
    }
    return this.what === 'at' ? { at: new Date(this.form.elements.at.value).toISOString() } : { release: this.what };
  }

  /** The page as it is now: one look at a time, and once more when something has changed meanwhile. */
  async show() {
    if (this.isShowing) {
      this.isStale = true;
      return;
    }
    this.isShowing = true;
    const box = this.querySelector('[data-problem]');
    try {
      if (this.what === 'at' && !this.form.elements.at.value) {
        throw Object.assign(new Error(), { document: {}, sentences: t('without') });
      }
      const token = await this.tokenFor(this.sight);
      this.frame.src = `/preview/${token}${this.what === 'draft' ? '' : await this.path()}`;
      box.hidden = true;
    } catch (failure) {
      box.textContent = problemOf(failure).sentences;
      box.hidden = false;
    }
    this.isShowing = false;
    if (this.isStale) {
      this.isStale = false;
      this.show();
    }
  }

  async tokenFor(sight) {
    const key = JSON.stringify(sight);
    if (this.token?.key !== key || Date.now() > this.token.until) {
      this.letGo();
      const { data } = await call('POST', '/api/v1/manage/previews', { body: { ...sight, expiresIn: LIFETIME } });
      this.token = { key, id: data.id, value: data.token, until: Date.now() + (LIFETIME * 1000) / 2 };
    }
    return this.token.value;
  }

  /** Where the entry will stand; the home page when readers will not find it. */
  async path() {
    const id = this.getAttribute('entry');
    const { data: forecast } = await call('GET', `${api(id)}/publish/dry-run`);
    const { address } = forecast;
    return (await this.isToCome(id)) ? address.then ?? '/' : address.now ?? '/';
  }

  async isToCome(id) {
    if (this.what === 'at') {
      const { data } = await call('GET', api(id));
      return Boolean(data.publishAt) && new Date(data.publishAt) <= new Date(this.sight.at);
    }
    const { data } = await call('GET', `/api/v1/manage/releases/${encodeURIComponent(this.what)}`);
    return data.items.some(({ entry }) => entry === id);
  }

  letGo() {
    if (this.token) {
      call('DELETE', `/api/v1/manage/previews/${this.token.id}`, { keepalive: true }).catch(() => {});
      this.token = null;
    }
  }

  widen(width) {
    this.width = width;
    localStorage.setItem(KEPT_WIDTH, String(width));
    this.querySelectorAll('[data-width]').forEach((button) => button.setAttribute('aria-pressed', String(Number(button.dataset.width) === width)));
    this.fit();
  }

  /** A screen that is wider than the room for it is seen smaller. */
  fit() {
    const { clientWidth, clientHeight } = this.stage;
    const scale = Math.min(1, clientWidth / this.width);
    Object.assign(this.frame.style, {
      width: `${this.width}px`,
      height: `${clientHeight / scale}px`,
      transform: `scale(${scale})`,
      left: `${Math.max(0, (clientWidth - this.width) / 2)}px`,
    });
  }
}

customElements.define('entry-preview', EntryPreview);
