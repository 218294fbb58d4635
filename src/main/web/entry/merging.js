// The hub has another version than the page: what only one side has changed comes together by itself, for the rest a
// person chooses.
import { call } from '../base/api.js';
import { texts } from '../base/texts.js';
import { toast } from '../base/toast.js';
import { equal } from '../form/values.js';
import { at } from './changes.js';
import { resolve } from './conflict.js';
import { drop, freshKey, keep } from './local-copies.js';
import { endNote, note } from './notes.js';

const t = texts({
  merged: ['Материал изменили и без вас (%s): %s. Изменения соединены.', '%s has changed the entry too: %s. The changes are merged.'],
  shown: ['Материал изменили (%s): перед вами новая версия.', '%s has saved a new version: you see it now.'],
  conflict: ['Материал изменили двое: %s.', 'Two have changed the entry: %s.'],
  decide: ['Решить', 'Decide'],
  tookTheirs: ['Взят чужой вариант: %s', 'Their version was taken: %s'],
});

export class Merging {
  /** @param {HTMLElement & object} editor */
  constructor(editor) {
    this.editor = editor;
  }

  /** Goes on from the latest version. */
  async begin() {
    if (this.isRunning) {
      return;
    }
    this.isRunning = true;
    try {
      const { data } = await call('GET', `/api/v1/manage/entries/${this.editor.entryId}`);
      await this.goOnFrom(data);
    } catch (problem) {
      if (problem.status === undefined) {
        throw problem;
      }
      this.editor.saving.failed(problem, new Map());
    } finally {
      this.isRunning = false;
    }
  }

  async goOnFrom(theirs) {
    const { changes, saving } = this.editor;
    if (theirs.version === this.editor.version) {
      saving.hold(false);
      return;
    }
    const { taken, conflicts } = changes.against(theirs);
    if (conflicts.length) {
      await this.decide(theirs, taken, conflicts);
      return;
    }
    const isMerged = !changes.isEmpty;
    this.take(theirs, taken);
    if (taken.length) {
      toast(isMerged ? t('merged', theirs.updatedBy, this.titles(taken)) : t('shown', theirs.updatedBy));
    }
  }

  take(theirs, taken) {
    const { changes, form, saving } = this.editor;
    changes.rebase(theirs, taken);
    form.entry = theirs;
    this.editor.showEntry(theirs);
    saving.hold(false);
  }

  async decide(theirs, taken, conflicts) {
    const { changes, form, notes, saving } = this.editor;
    saving.hold(true);
    this.editor.say('changed');
    note(notes, 'conflict', {
      parts: [t('conflict', this.titles(conflicts.map(({ pointer }) => pointer)))],
      acts: [[t('decide'), () => this.begin()]],
    });
    const decision = await resolve({ by: theirs.updatedBy, version: theirs.version, conflicts, form });
    if (!decision) {
      return;
    }
    endNote(notes, 'conflict');
    const given = conflicts.filter(({ pointer }) => decision.get(pointer) === 'theirs');
    if (given.length) {
      await this.setAside(given);
    }
    given.forEach(({ pointer }) => changes.pending.delete(pointer));
    this.take(theirs, [...taken, ...given.map(({ pointer }) => pointer)]);
  }

  /** My text stays on this device until I throw it away; now it can be had back at once. */
  async setAside(given) {
    const { editor } = this;
    const key = freshKey();
    const changes = given.map(({ pointer, mine, theirs }) => ({ pointer, value: mine, base: theirs }));
    await keep({ key, subject: editor.entryId, person: editor.person, version: editor.version, at: Date.now(), changes }).catch(() => {});
    toast(t('tookTheirs', this.titles(given.map(({ pointer }) => pointer))), {
      undo: () => {
        drop(key);
        editor.takeUp(changes);
      },
    });
  }

  /**
   * Takes up what was left on this device, on top of the version it was made from; if the hub has another one by now, the
   * two are merged.
   * @returns {Promise<boolean>} whether the person has decided
   */
  async restore(copy) {
    const { editor } = this;
    const { base, form } = editor;
    const conflicts = copy.changes
      .filter((change) => !equal(change.base, at(base, change.pointer)))
      .map((change) => ({ pointer: change.pointer, base: change.base, mine: change.value, theirs: at(base, change.pointer) }));
    const decision = conflicts.length ? await resolve({ by: base.updatedBy, version: base.version, conflicts, form }) : new Map();
    if (!decision) {
      return false;
    }
    const isMine = ({ pointer }) => decision.get(pointer) !== 'theirs';
    editor.takeUp(copy.changes.filter(isMine));
    await editor.saving.keepNow();
    const given = copy.changes.filter((change) => !isMine(change));
    await (given.length ? keep({ ...copy, changes: given }) : drop(copy.key));
    await editor.saving.save();
    return true;
  }

  titles(pointers) {
    return pointers.map((pointer) => this.editor.form.title(pointer)).join(', ');
  }
}
