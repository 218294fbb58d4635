// The hub has another version than the page: what only one side has changed comes together by itself, for the rest a
// person chooses.
import { call } from '../base/api.js';
import { texts } from '../base/texts.js';
import { toast } from '../base/toast.js';
import { equal } from '../form/values.js';
import { chooseLeftOver, resolve } from './conflict.js';
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
    if (theirs.version <= this.editor.version) {
      saving.hold(false);
      return;
    }
    const { taken, conflicts } = changes.against(theirs);
    if (conflicts.length) {
      this.askFor({ theirs, taken, conflicts });
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
    this.dispute = null;
    endNote(this.editor.notes, 'conflict');
    changes.rebase(theirs, taken);
    form.entry = theirs;
    this.editor.showEntry(theirs);
    saving.hold(false);
  }

  /** Nobody is torn out of what they write: the question waits above the form, and nothing is sent until then. */
  askFor(dispute) {
    const { notes, saving } = this.editor;
    this.dispute = dispute;
    saving.hold(true);
    saving.say('changed');
    note(notes, 'conflict', {
      parts: [t('conflict', this.titles(dispute.conflicts.map(({ pointer }) => pointer)))],
      acts: [[t('decide'), () => this.decide()]],
    });
  }

  /** Shows the two texts as they are by now. */
  async decide() {
    const { changes, form } = this.editor;
    const { theirs } = this.dispute;
    const { taken, conflicts } = changes.against(theirs);
    const decision = conflicts.length ? await resolve({ by: theirs.updatedBy, version: theirs.version, conflicts, form }) : new Map();
    if (!decision) {
      return;
    }
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
    const { form } = editor;
    const key = freshKey();
    const changes = given.map(({ pointer, mine, theirs }) => ({ pointer, value: mine, base: theirs }));
    const copy = { key, subject: editor.entryId, person: editor.person, version: editor.version, at: Date.now(), changes };
    await keep(copy).catch(() => {});
    toast(t('tookTheirs', this.titles(given.map(({ pointer }) => pointer))), {
      undo: () => {
        const untouched = changes.filter(({ pointer, base }) => equal(form.read(pointer), base));
        editor.takeUp(untouched);
        const rest = changes.filter((change) => !untouched.includes(change));
        if (rest.length) {
          keep({ ...copy, changes: rest });
          editor.offerLeftOver();
        } else {
          drop(key);
        }
      },
    });
  }

  /**
   * Takes up what was left on this device, on top of the version it was made from; if the field has another text by now,
   * the hub's or one that was just typed, a person chooses.
   * @returns {Promise<boolean>} whether the person has decided
   */
  async restore(copy) {
    const { editor } = this;
    const { changes, form } = editor;
    changes.collect();
    const conflicts = copy.changes
      .map(({ pointer, base, value }) => ({ pointer, base, mine: value, theirs: changes.now(pointer) }))
      .filter(({ base, mine, theirs }) => !equal(base, theirs) && !equal(mine, theirs));
    const decision = conflicts.length ? await chooseLeftOver({ conflicts, form }) : new Map();
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
