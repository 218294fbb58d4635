// <entry-editor>: the page on which an entry is written. Puts together the form, its saving, who else is here, what was
// left on this device, and what becomes of two versions.
//
// For what plugs into the page: elements with data-slot («acts» in the header, «panels» beside the form, «field» in the
// head of each field); the properties entryId, version, language and base; flush(), which saves everything and says whether
// it could; and the events entry:ready, entry:created and entry:saved, whose detail is the entry as the API tells it.
import { make } from '../base/dom.js';
import { forgetDrafts, isSignOut, keptDrafts, warnOfDrafts } from '../base/drafts.js';
import { defineIn } from '../base/elements.js';
import { letter } from '../base/letters.js';
import { short } from '../base/moments.js';
import { texts } from '../base/texts.js';
import { toast } from '../base/toast.js';
import { know, knowEntry } from '../form/directory.js';
import { Form } from '../form/form.js';
import { listProblems, UNREADABLE } from '../form/problems.js';
import { Changes } from './changes.js';
import { Face } from './face.js';
import { Languages } from './languages.js';
import { Merging } from './merging.js';
import { endNote, note } from './notes.js';
import { Presence } from './presence.js';
import { offerLeftOver } from './recovery.js';
import { connectReview } from './review.js';
import { Saving } from './saving.js';
import { statusIn } from './status.js';

const t = texts({
  edits: ['%s редактирует этот материал с %s. Пока можно только читать.', '%s has been editing this entry since %s. Until then you can only read.'],
  takenFrom: ['%s редактирует этот материал. Ваши несохранённые изменения остались на этом устройстве и сохранятся, когда он освободится.', '%s edits this entry. Your unsaved changes are on this device and will be saved when it is free.'],
  takeOver: ['Взять редактирование себе', 'Take over'],
  locked: ['Сейчас материал правит %s.', '%s edits the entry now.'],
  free: ['Материал освободился: можно писать.', 'The entry is free: you can write.'],
  yours: ['Теперь материал правите вы.', 'You edit the entry now.'],
  notSaved: ['Это не сохранено:', 'This is not saved:'],
  refusal: ['Вы можете только читать этот материал. %s', 'You can only read this entry. %s'],
  archived: ['Материал в архиве. Чтобы править его, верните его из архива.', 'The entry is in the archive. Take it out of there to change it.'],
  saved: ['Сохранено', 'Saved'],
  signIn: ['Сеанс закончился. Войдите в новой вкладке и вернитесь сюда: всё сохранится само.', 'Your session has ended. Sign in in a new tab and come back: everything will be saved by itself.'],
  toSignIn: ['Войти', 'Sign in'],
});

const ARCHIVED = 'archived';

class EntryEditor extends HTMLElement {
  connectedCallback() {
    if (!this.form) {
      this.begin();
    }
  }

  async begin() {
    this.data = JSON.parse(this.part('entry').content.textContent);
    const language = this.data.entry?.language ?? 'ru';
    this.querySelector('[data-part="fields"]').dataset.language = language;
    await texteditors(this);
    know(this.data);
    this.form = new Form(this.querySelector('.entry-form'), this.data.locked);
    this.changes = new Changes(this.form);
    this.changes.base = this.data.entry ?? { slug: null, language, fields: this.data.fields, translations: {} };
    this.say = statusIn(this.part('status'));
    this.form.load(this.base);
    Object.entries(this.data.preset ?? {}).forEach(([name, value]) => this.form.write(`/fields/${name}`, value));
    this.connectSaving();
    this.face = new Face(this);
    this.languages = new Languages(this);
    this.merging = new Merging(this);
    this.connectKeys();
    this.connectSignOut();
    this.showEntry(this.base);
    this.form.root.inert = false;
    this.setAttribute('data-ready', '');
    this.showRights();
    if (!this.entryId) {
      this.querySelector('.entry-title [data-control]')?.focus();
    }
    await this.offerLeftOver();
    connectReview(this);
    this.dispatchEvent(new CustomEvent('entry:ready', { bubbles: true, detail: this.base }));
  }

  /** What the person may do here, and how it stands. */
  showRights() {
    if (this.form.refusal !== null) {
      note(this.notes, 'refusal', { parts: [t('refusal', this.form.refusal)] });
    }
    this.state = this.base.state;
    this.lockForm();
    if (this.base.lock && !this.base.lock.yours) {
      this.presence.lost(this.base.lock);
    }
  }

  /** Nobody writes into what somebody else edits, or what is in the archive. */
  lockForm() {
    const isArchived = this.state === ARCHIVED && this.form.refusal === null;
    if (isArchived) {
      note(this.notes, 'archived', { parts: [t('archived')] });
    } else {
      endNote(this.notes, 'archived');
    }
    const { holder } = this.presence;
    this.form.lock(holder ? t('locked', holder) : isArchived ? t('archived') : null);
    this.part('save').disabled = this.form.isReadOnly;
    if (!this.form.isReadOnly) {
      this.saving.tell();
    } else if (this.changes.isEmpty) {
      this.say('reading');
    } else if (holder) {
      this.saving.sayOfThisDevice('taken');
    }
  }

  showEntry(entry) {
    this.face.stands(entry);
    this.languages.mark();
    this.face.show();
  }

  part(name) {
    return this.querySelector(`[data-${name}]`);
  }

  get notes() {
    return this.part('notes');
  }

  get person() {
    return this.data.person ?? '';
  }

  get base() {
    return this.changes.base;
  }

  get entryId() {
    return this.base.id ?? null;
  }

  get version() {
    return this.base.version ?? null;
  }

  get language() {
    return this.base.language;
  }

  /** Saves everything that is written. @returns {Promise<boolean>} false: something could not be saved, and the page says what */
  async flush() {
    if (this.merging.dispute) {
      await this.merging.decide();
    }
    return this.saving.save({ onPurpose: true });
  }

  // Saving

  connectSaving() {
    this.saving = new Saving({
      type: this.data.type,
      person: this.person,
      changes: this.changes,
      say: this.say,
      events: {
        created: (entry) => this.created(entry),
        saved: (entry) => this.saved(entry),
        refused: (problem, pointers) => this.refused(problem, pointers),
        ended: () => this.sessionEnded(),
        changed: () => this.merging.begin(),
        taken: (problem) => { this.presence.lost(problem.document); },
        stopped: (problem) => this.stopped(problem),
      },
    });
    this.say = this.saving.say;
    this.presence = new Presence({
      id: () => this.entryId,
      type: this.data.type,
      events: {
        others: (holder) => this.othersEdit(holder),
        free: () => this.free(),
        standing: (head) => this.stands(head),
      },
    });
    this.form.watch((pointer) => {
      this.takePreset();
      this.saving.touch(pointer);
      this.presence.begin();
      this.face.touched(pointer);
    });
    this.form.root.addEventListener('focusin', (event) => {
      if (!event.target.closest('[data-readonly], [data-slot="panels"]') && event.target.matches('input, textarea, select, rich-text, [contenteditable="true"]')) {
        this.presence.begin();
      }
    });
  }

  /** What the person's role wants in a new entry goes with the first letter. */
  takePreset() {
    if (!this.entryId) {
      Object.keys(this.data.preset ?? {}).forEach((name) => this.changes.touch(`/fields/${name}`));
    }
  }

  created(entry) {
    this.changes.base = entry;
    history.replaceState(history.state, '', `/studio/entries/${encodeURIComponent(entry.type)}/${entry.id}`);
    this.presence.begin();
    this.dispatchEvent(new CustomEvent('entry:created', { bubbles: true, detail: entry }));
  }

  saved(entry) {
    knowEntry(entry);
    this.form.entry = entry;
    if (!this.changes.pending.has('/slug') && !this.changes.touched.has('/slug')) {
      this.form.write('/slug', entry.slug);
    }
    if (!this.changes.refused.size && !this.changes.unreadable.length) {
      this.part('errors').hidden = true;
      this.form.clearErrors();
    }
    endNote(this.notes, 'session');
    this.isWarned = false;
    this.showEntry(entry);
    this.dispatchEvent(new CustomEvent('entry:saved', { bubbles: true, detail: entry }));
  }

  /** @returns {boolean} whether it has been mended here: the next number for an address that is taken */
  refused(problem, pointers) {
    if (pointers.includes('/slug') && this.face.mended(problem)) {
      return true;
    }
    this.showErrors(problem.errors);
    return false;
  }

  showErrors(errors) {
    const unread = this.changes.unreadable.map((pointer) => ({ pointer, detail: UNREADABLE }));
    const shown = [...errors, ...unread].map((error) => this.form.showError(error));
    listProblems(this.part('errors'), t('notSaved'), shown);
  }

  stopped(problem) {
    listProblems(this.part('errors'), t('notSaved'), [{ sentence: problem.sentences }]);
  }

  sessionEnded() {
    note(this.notes, 'session', { parts: [t('signIn'), ' ', make('a', { href: '/studio/sign-in', target: '_blank' }, t('toSignIn'))] });
  }

  async saveOnPurpose() {
    if (this.form.isReadOnly) {
      return;
    }
    if (await this.flush()) {
      toast(t('saved'));
    } else if (this.changes.unreadable.length) {
      this.showErrors([]);
    }
  }

  // Others

  othersEdit({ holder, since }) {
    const sentence = this.changes.isEmpty ? t('edits', holder, short(new Date(since))) : t('takenFrom', holder);
    const acts = this.data.mayTakeOver && this.form.refusal === null ? [[t('takeOver'), () => this.takeOver()]] : [];
    note(this.notes, 'lock', { parts: [sentence], acts });
    this.lockForm();
  }

  async takeOver() {
    try {
      await this.presence.takeOver();
      await this.free('yours');
    } catch (problem) {
      toast(problem.sentences ?? String(problem), { bad: true });
    }
  }

  async free(words = 'free') {
    endNote(this.notes, 'lock');
    this.lockForm();
    if (!this.form.isReadOnly) {
      toast(t(words));
    }
    await this.merging.begin();
  }

  /** @param {object} head the entry without its fields, as it stands now */
  stands(head) {
    this.face.stands(head);
    if (head.state !== this.state) {
      this.state = head.state;
      this.lockForm();
    }
    if (head.version > this.version && !this.saving.running && this.changes.isEmpty) {
      this.merging.begin();
    }
  }

  // What was left on this device

  offerLeftOver() {
    return offerLeftOver({
      subject: this.saving.subject,
      person: this.person,
      base: this.base,
      form: this.form,
      notes: this.notes,
      mayWrite: this.form.refusal === null,
      restore: async (copy) => {
        if (!await this.merging.restore(copy)) {
          await this.offerLeftOver();
        }
      },
    });
  }

  /** Writes values into the form as if somebody had typed them. */
  takeUp(changes) {
    for (const { pointer, value } of changes) {
      this.takePreset();
      this.form.write(pointer, value);
      this.saving.touch(pointer);
    }
    this.presence.begin();
    this.face.show();
  }

  // Keys, and the way out

  connectKeys() {
    this.part('save').addEventListener('click', () => this.saveOnPurpose());
    document.addEventListener('keydown', (event) => {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && letter(event) === 's') {
        event.preventDefault();
        this.saveOnPurpose();
      }
    });
  }

  /** Nobody who signs out leaves drafts on a device that others use; and nobody loses them unawares. */
  connectSignOut() {
    document.addEventListener('submit', async (event) => {
      if (!isSignOut(event)) {
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      await this.saving.save();
      await this.saving.keepNow();
      if (this.isWarned || (this.changes.isEmpty && !await keptDrafts())) {
        this.changes.pending.clear();
        await forgetDrafts();
        event.target.submit();
      } else {
        this.isWarned = true;
        warnOfDrafts();
      }
    }, { capture: true });
  }
}

/** The editor of formatted texts comes as a chunk of its own; values wait for it. */
async function texteditors(root) {
  const isNeeded = root.querySelector('rich-text') || [...root.querySelectorAll('template')].some((template) => template.innerHTML.includes('<rich-text'));
  if (isNeeded) {
    defineIn(document.createElement('rich-text'));
    await customElements.whenDefined('rich-text');
  }
}

customElements.define('entry-editor', EntryEditor);
