// <entry-review entry type>: who has to go on with an entry, what people say about its fields, which steps were taken, and
// its versions. Beside the field of a form that somebody stands in (an element with data-slot="field" in its head) it
// offers to comment on it.
import { call } from '../base/api.js';
import { freshId, icon, make } from '../base/dom.js';
import { texts } from '../base/texts.js';
import { Assignment } from './assignment.js';
import { CommentList } from './comments.js';
import { api, factsOf, onChange } from './entry.js';
import { History } from './history.js';
import { button, note, problemOf } from './parts.js';
import { VersionList } from './version-list.js';

const t = texts({
  comments: ['Замечания', 'Comments'],
  open: ['Замечания (%s)', 'Comments (%s)'],
  history: ['История', 'History'],
  versions: ['Версии', 'Versions'],
  tabs: ['Что показать', 'What to show'],
  needs: ['Нужны правки (%s): %s', 'Changes are needed (%s): %s'],
  commentHere: ['Комментировать', 'Comment'],
  later: ['Замечания, история и версии появятся, когда черновик сохранится.', 'Comments, history and versions will be here once the draft is saved.'],
  retry: ['Повторить', 'Try again'],
});
const TABS = ['comments', 'history', 'versions'];

class EntryReview extends HTMLElement {
  static observedAttributes = ['entry'];

  connectedCallback() {
    this.endings = new AbortController();
    const { signal } = this.endings;
    document.addEventListener('sila:comment-on', ({ detail }) => this.commentOn(detail.pointer), { signal });
    // not at buttons: what comes to the head of a field would move them away from below the pointer that presses them
    document.addEventListener('focusin', (event) => !event.target.closest('button') && this.offerAt(event.target), { signal });
    this.stopListening = onChange(({ id }) => id === this.entry && this.renew());
    this.setAttribute('role', 'region');
    // moved within the page it keeps what is being written in it
    if (this.builtFor !== this.entry) {
      this.build();
    }
  }

  disconnectedCallback() {
    this.endings.abort();
    this.stopListening();
  }

  attributeChangedCallback(name, former, now) {
    if (this.isConnected && this.endings && former !== now) {
      this.build();
    }
  }

  get entry() {
    return this.getAttribute('entry');
  }

  async build() {
    this.builtFor = this.entry;
    if (!this.entry) {
      this.replaceChildren(make('p', { className: 'soft' }, t('later')));
      return;
    }
    try {
      await this.learn();
      await this.draw();
    } catch (failure) {
      this.replaceChildren(note('bad', problemOf(failure).sentences, button(t('retry'), () => this.build(), { kind: 'small' })));
    }
  }

  async learn() {
    const type = this.getAttribute('type');
    const [facts, { data: standing }] = await Promise.all([factsOf(type, this.entry), call('GET', `${api(this.entry)}/workflow`)]);
    Object.assign(this, { facts, standing, type });
  }

  async draw() {
    const { facts, standing, type, entry } = this;
    const speaks = facts.may['content:write'].allowed || facts.may['content:review'].allowed;
    this.maySpeak = speaks;
    this.assignment = await Assignment.of({ id: entry, type, mayAssign: speaks });
    this.assignment.tell(facts, standing);
    this.parts = {
      comments: new CommentList({ id: entry, facts, maySpeak: speaks, maySettle: facts.may['content:review'].allowed, loaded: (unresolved) => this.count(unresolved) }),
      history: new History(entry),
      versions: new VersionList({ id: entry, compare: `${facts.path}/versions`, mayRestore: facts.may['content:write'].allowed }),
    };
    this.notice = make('div');
    this.shown ??= 'comments';
    this.replaceChildren(this.notice, this.assignment.root, this.tabList(), ...this.panels());
    this.showNotice();
    this.count(standing.unresolvedComments);
    await this.turnTo(this.shown);
  }

  showNotice() {
    const { notice } = this.standing;
    this.notice.hidden = !notice?.reason;
    this.notice.replaceChildren(...(notice?.reason ? [note('warn', t('needs', notice.by, notice.reason))] : []));
  }

  tabList() {
    this.tabs = Object.fromEntries(TABS.map((name) => [name, make('button', { type: 'button', role: 'tab', id: freshId('tab'), onclick: () => this.turnTo(name) }, t(name))]));
    const list = make('div', { className: 'tabs', role: 'tablist', 'aria-label': t('tabs') }, ...Object.values(this.tabs));
    list.addEventListener('keydown', (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step) {
        const next = TABS[(TABS.indexOf(this.shown) + step + TABS.length) % TABS.length];
        this.turnTo(next);
        this.tabs[next].focus();
      }
    });
    return list;
  }

  panels() {
    this.panel = {};
    this.trouble = {};
    return TABS.map((name) => {
      this.trouble[name] = make('div');
      const panel = make('div', { role: 'tabpanel', id: freshId('panel'), hidden: true, 'aria-labelledby': this.tabs[name].id, className: 'review-panel' }, this.trouble[name], this.parts[name].root);
      this.tabs[name].setAttribute('aria-controls', panel.id);
      this.panel[name] = panel;
      return panel;
    });
  }

  async turnTo(name) {
    this.shown = name;
    for (const each of TABS) {
      this.tabs[each].setAttribute('aria-selected', String(each === name));
      this.tabs[each].tabIndex = each === name ? 0 : -1;
      this.panel[each].hidden = each !== name;
    }
    try {
      await this.parts[name].load();
      this.trouble[name].replaceChildren();
    } catch (failure) {
      this.trouble[name].replaceChildren(note('bad', problemOf(failure).sentences, button(t('retry'), () => this.turnTo(name), { kind: 'small' })));
    }
  }

  count(unresolved) {
    this.tabs.comments.textContent = unresolved ? t('open', unresolved) : t('comments');
  }

  /** Somebody has saved or moved the entry: what is being written here stays. */
  async renew() {
    if (!this.parts) {
      return;
    }
    try {
      await this.learn();
    } catch (failure) {
      problemOf(failure); // it stays as it was seen last
      return;
    }
    this.showNotice();
    this.assignment.tell(this.facts, this.standing);
    this.count(this.standing.unresolvedComments);
    await this.turnTo(this.shown);
  }

  // Beside the fields of a form

  offerAt(target) {
    const field = outermost(target);
    const slot = field?.querySelector(':scope > .field-head [data-slot="field"]');
    if (!slot || !this.maySpeak || slot.contains(this.offer)) {
      return;
    }
    this.offer?.remove();
    const part = field.closest('[data-part]')?.dataset.part ?? 'fields';
    const pointer = `${part === 'fields' ? '/fields' : `/translations/${part}`}/${field.dataset.field}`;
    this.offer = make('button', { type: 'button', className: 'button quiet small', onclick: () => this.commentOn(pointer) }, icon('comment'), t('commentHere'));
    slot.append(this.offer);
  }

  async commentOn(pointer) {
    if (this.parts) {
      await this.turnTo('comments');
      this.scrollIntoView({ block: 'nearest' });
      this.parts.comments.on(pointer);
    }
  }
}

function outermost(element) {
  let field = element.closest?.('[data-field]');
  for (let outer = field; outer; outer = outer.parentElement.closest('[data-field]')) {
    field = outer;
  }
  return field;
}

customElements.define('entry-review', EntryReview);
