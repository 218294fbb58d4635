// <entry-actions entry type>: what can be done with an entry beside publishing it, and why not what cannot.
import { call } from '../base/api.js';
import { icon, make } from '../base/dom.js';
import { texts } from '../base/texts.js';
import { toast } from '../base/toast.js';
import { api, factsOf, onChange } from './entry.js';
import { problemOf } from './parts.js';
import { takeStep } from './steps.js';

const t = texts({
  title: ['Действия', 'Actions'],
  preview: ['Предпросмотр', 'Preview'],
  versions: ['Версии', 'Versions'],
  publishing: ['Публикация', 'Publishing'],
  locked: ['Материал правят: спросим, брать ли сохранённое', 'Being edited: we ask whether to take what is saved'],
});
/** The publishing dialog does these. */
const ELSEWHERE = ['publish', 'schedule'];

class EntryActions extends HTMLElement {
  static observedAttributes = ['entry'];

  connectedCallback() {
    if (!this.menu) {
      this.items = make('div', { className: 'items' });
      this.menu = make('details', { className: 'menu' }, make('summary', { className: 'button', role: 'button' }, icon('more'), t('title')), this.items);
      this.menu.addEventListener('toggle', () => this.menu.open && this.fill());
      this.append(this.menu);
    }
    this.stopListening = onChange(({ id }) => id === this.entry && this.menu.open && this.fill());
    this.hidden = !this.entry;
  }

  disconnectedCallback() {
    this.stopListening();
  }

  attributeChangedCallback() {
    this.hidden = !this.entry;
  }

  get entry() {
    return this.getAttribute('entry');
  }

  async fill() {
    try {
      const [facts, { data: standing }] = await Promise.all([
        factsOf(this.getAttribute('type'), this.entry),
        call('GET', `${api(this.entry)}/workflow`),
      ]);
      this.items.replaceChildren(
        ...standing.transitions.filter(({ name }) => !ELSEWHERE.includes(name)).map((offer) => this.item(offer, standing)),
        link(`${facts.path}/publishing`, 'publish', t('publishing')),
        link(`${facts.path}/versions`, 'history', t('versions')),
        link(`${facts.path}/preview`, 'eye', t('preview')),
      );
    } catch (failure) {
      toast(problemOf(failure).sentences, { bad: true });
      this.menu.open = false;
    }
  }

  item(offer, standing) {
    const isOpen = offer.allowed || offer.locked;
    const why = offer.locked ? t('locked') : offer.why.join(' ');
    return make(
      'button', { type: 'button', 'data-step': offer.name, 'aria-disabled': isOpen ? undefined : 'true', onclick: () => (isOpen ? this.take(offer, standing) : toast(why)) },
      make('span', { className: 'action' }, offer.title, why && make('span', { className: 'soft small', title: why }, why)),
    );
  }

  take(offer, standing) {
    this.menu.open = false;
    this.menu.querySelector('summary').focus();
    takeStep({ id: this.entry, type: this.getAttribute('type'), offer, standing });
  }
}

function link(href, drawing, text) {
  return make('a', { href }, icon(drawing), text);
}

customElements.define('entry-actions', EntryActions);
