// What differs from the version of the hub that the page has, field by field. A field is read when it was touched, and
// not before it is needed.
import { equal, hasUnreadable, isBeyondPatch, mergePatch } from '../form/values.js';

export class Changes {
  /** @param {import('../form/form.js').Form} form */
  constructor(form) {
    this.form = form;
    this.base = null;
    this.touched = new Set();
    /** @type {Map<string, unknown>} by pointer */
    this.pending = new Map();
    /** What the hub would not take, by pointer: not sent again as long as it stays the same. */
    this.refused = new Map();
    /** What was sent and perhaps has arrived, by pointer: the hub has one of these values or the base's. @type {Map<string, unknown[]>} */
    this.sent = new Map();
  }

  touch(pointer) {
    this.touched.add(pointer);
  }

  /** Reads what was touched. */
  collect() {
    for (const pointer of this.touched) {
      if (!this.form.field(pointer)) {
        continue; // the model has it no more
      }
      const value = this.form.read(pointer);
      if (!this.sent.has(pointer) && equal(value, at(this.base, pointer))) {
        this.pending.delete(pointer);
      } else if (!this.pending.has(pointer) || !equal(this.pending.get(pointer), value)) {
        this.pending.set(pointer, value);
      }
    }
    this.touched.clear();
    for (const [pointer, value] of this.refused) {
      if (!this.pending.has(pointer) || this.pending.get(pointer) !== value) {
        this.refused.delete(pointer);
      }
    }
  }

  get isEmpty() {
    return this.touched.size === 0 && this.pending.size === 0;
  }

  /** What can be sent now. @returns {Map<string, unknown>} */
  get sendable() {
    return new Map([...this.pending].filter(([pointer, value]) => !this.refused.has(pointer) && !hasUnreadable(value)));
  }

  get unreadable() {
    return [...this.pending].filter(([, value]) => hasUnreadable(value)).map(([pointer]) => pointer);
  }

  /** @param {string[]} pointers */
  refuse(pointers) {
    for (const pointer of pointers) {
      if (this.pending.has(pointer)) {
        this.refused.set(pointer, this.pending.get(pointer));
      }
    }
  }

  /** The body of a request, and its method: a merge patch, unless one of the values is beyond what a patch can say. */
  request(values) {
    if ([...values.values()].some(isBeyondPatch)) {
      const whole = { slug: this.base.slug, language: this.base.language, fields: { ...this.base.fields }, translations: structuredClone(this.base.translations ?? {}) };
      values.forEach((value, pointer) => set(whole, pointer, value));
      return { method: 'PUT', body: whole };
    }
    const patch = {};
    values.forEach((value, pointer) => set(patch, pointer, mergePatch(at(this.base, pointer), value)));
    return { method: 'PATCH', body: patch };
  }

  /** A new entry of everything that is sent. */
  draft(values) {
    const draft = { fields: {} };
    values.forEach((value, pointer) => set(draft, pointer, value));
    return draft;
  }

  /** These values go to the hub now. */
  sending(values) {
    values.forEach((value, pointer) => this.sent.set(pointer, [...this.sent.get(pointer) ?? [], value]));
  }

  /** Whether an entry is what one of the requests would have made; its address is the hub's. */
  isMadeOfSent(entry) {
    const written = [...this.sent].filter(([pointer]) => pointer !== '/slug');
    return written.length > 0 && written.every(([pointer, sent]) => sent.some((value) => equal(value, at(entry, pointer))));
  }

  /** The hub has these values now, and says how the entry stands. */
  saved(values, entry) {
    this.base = entry;
    this.sent.clear();
    values.forEach((value, pointer) => {
      if (this.pending.get(pointer) === value) {
        this.pending.delete(pointer);
      }
    });
    this.dropWhatIsThere();
  }

  dropWhatIsThere() {
    for (const [pointer, value] of this.pending) {
      if (equal(value, at(this.base, pointer))) {
        this.pending.delete(pointer);
      }
    }
  }

  /**
   * What becomes of the changes on top of another version.
   * @param {object} theirs
   * @returns {{taken: string[], conflicts: {pointer: string, base: unknown, mine: unknown, theirs: unknown}[]}} taken: what only they have changed
   */
  against(theirs) {
    this.collect();
    const taken = [];
    const conflicts = [];
    for (const pointer of pointersOf(this.base, theirs)) {
      const [before, after] = [at(this.base, pointer), at(theirs, pointer)];
      if (equal(before, after)) {
        continue;
      }
      const isOurs = (this.sent.get(pointer) ?? []).some((value) => equal(value, after));
      if (!this.pending.has(pointer)) {
        taken.push(pointer);
      } else if (!isOurs && !equal(this.pending.get(pointer), after)) {
        conflicts.push({ pointer, base: before, mine: this.pending.get(pointer), theirs: after });
      }
    }
    return { taken, conflicts };
  }

  /** Goes on from another version; what is pending stays so, unless it is there already. */
  rebase(theirs, taken) {
    this.base = theirs;
    this.sent.clear();
    this.dropWhatIsThere();
    taken.forEach((pointer) => this.form.write(pointer, at(theirs, pointer)));
  }

  /** How the field stands here: as it was written, or as the hub has it. */
  now(pointer) {
    return this.pending.has(pointer) ? this.pending.get(pointer) : at(this.base, pointer);
  }

  /** For the copy on this device. */
  list() {
    return [...this.pending].map(([pointer, value]) => ({ pointer, value, base: at(this.base, pointer) }));
  }
}

/** @returns {unknown} null when there is none */
export function at(entry, pointer) {
  return pointer.split('/').slice(1).reduce((value, step) => value?.[step], entry) ?? null;
}

function set(target, pointer, value) {
  const steps = pointer.split('/').slice(1);
  const last = steps.pop();
  const owner = steps.reduce((object, step) => { object[step] ??= {}; return object[step]; }, target);
  owner[last] = value;
}

/** Every field that either of them has. */
function pointersOf(one, other) {
  const pointers = new Set(['/slug', '/language']);
  for (const entry of [one, other]) {
    Object.keys(entry.fields ?? {}).forEach((name) => pointers.add(`/fields/${name}`));
    for (const [language, fields] of Object.entries(entry.translations ?? {})) {
      Object.keys(fields).forEach((name) => pointers.add(`/translations/${language}/${name}`));
    }
  }
  return pointers;
}
