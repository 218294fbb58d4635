// Saves by itself: soon after a change, one request at a time, again and again while the hub cannot be reached; and until
// then on this device.
import { call } from '../base/api.js';
import { drop, keep, ownKey } from './local-copies.js';

/** After the last change; while somebody goes on typing, after the first one that is not saved. */
const PAUSE = 2000;
const LONGEST_PAUSE = 10_000;
const FIRST_PAUSE_OF_NEW = 600;
const LOCAL_PAUSE = 250;
const FIRST_RETRY = 2000;
const LATEST_RETRY = 30_000;
/** What a browser sends for a page that is gone (64 KiB, with the headers). */
const MOST_ON_LEAVING = 60_000;

export class Saving {
  /**
   * @param {{type: string, person: string, changes: import('./changes.js').Changes, say: Function, events: {
   *   created: (entry: object) => void, saved: (entry: object) => void, refused: (problem: object, pointers: string[]) => void,
   *   ended: () => void, changed: () => void, taken: (problem: object) => void, stopped: (problem: object) => void}}} setting
   */
  constructor({ type, person, changes, say, events }) {
    Object.assign(this, { type, person, changes, say, events });
    this.key = ownKey();
    this.kept = Promise.resolve();
    this.since = null;
    this.retry = FIRST_RETRY;
    this.isHeld = false;
    addEventListener('online', () => this.soon(0));
    addEventListener('blur', () => !this.changes.isEmpty && !this.isHeld && this.soon(0));
    addEventListener('pagehide', () => this.leave());
    document.addEventListener('visibilitychange', () => (document.hidden ? this.leave() : this.isWaiting && this.soon(0)));
  }

  get id() {
    return this.changes.base.id ?? null;
  }

  get subject() {
    return this.id ?? `new:${this.type}`;
  }

  touch(pointer) {
    this.changes.touch(pointer);
    this.since ??= Date.now();
    this.keepSoon();
    if (!this.isHeld) {
      if (!this.isWaiting) {
        this.say('dirty');
      }
      this.soon(this.id ? Math.min(PAUSE, Math.max(this.since + LONGEST_PAUSE - Date.now(), 0)) : FIRST_PAUSE_OF_NEW);
    }
  }

  /** While a person has to decide something, nothing is sent. @param {boolean} wish */
  hold(wish) {
    this.isHeld = wish;
    clearTimeout(this.timer);
    if (!wish) {
      this.soon(0);
    }
  }

  soon(pause) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), pause);
  }

  // On this device

  keepSoon() {
    this.keeping ??= setTimeout(() => this.keepNow(), LOCAL_PAUSE);
  }

  keepNow() {
    clearTimeout(this.keeping);
    this.keeping = undefined;
    this.changes.collect();
    const list = this.changes.list();
    this.kept = this.kept.then(() => (list.length
      ? keep({ key: this.key, subject: this.subject, person: this.person, version: this.changes.base.version ?? 0, at: Date.now(), changes: list })
      : drop(this.key))).catch(() => {}); // a private window has no such place: the hub still has it in two seconds
    return this.kept;
  }

  // On the hub

  /** @param {{onPurpose?: boolean}} [options] @returns {Promise<boolean>} whether everything is saved */
  async save({ onPurpose = false } = {}) {
    clearTimeout(this.timer);
    if (this.running) {
      await this.running;
      return this.save({ onPurpose });
    }
    this.running = this.send(onPurpose);
    const isDone = await this.running;
    this.running = null;
    if (isDone === 'again') {
      return this.save({ onPurpose });
    }
    return isDone;
  }

  async send(onPurpose) {
    const { changes } = this;
    changes.collect();
    const values = changes.sendable;
    if (this.isHeld || (!values.size && !(onPurpose && this.id && changes.base.autosave))) {
      this.since = null;
      this.tell();
      await this.keepNow();
      return changes.isEmpty;
    }
    this.say('saving');
    try {
      const answer = await this.request(values, onPurpose);
      this.isWaiting = false;
      this.retry = FIRST_RETRY;
      this.since = changes.touched.size ? Date.now() : null;
      changes.saved(values, answer.data);
      this.savedAt = new Date();
      this.tell();
      await this.keepNow();
      this.events.saved(answer.data);
      if (!changes.isEmpty && changes.sendable.size) {
        this.soon(PAUSE);
      }
      return changes.isEmpty;
    } catch (problem) {
      if (problem.status === undefined) {
        throw problem;
      }
      return this.failed(problem, values);
    }
  }

  async request(values, onPurpose) {
    if (!this.id) {
      const former = this.subject;
      const answer = await call('POST', `/api/v1/manage/content/${encodeURIComponent(this.type)}`, {
        body: { ...this.changes.draft(values), autosave: !onPurpose },
      });
      this.events.created(answer.data, former);
      return answer;
    }
    const { method, body } = this.changes.request(values);
    return call(method, `/api/v1/manage/entries/${this.id}`, { body: { ...body, autosave: !onPurpose }, version: this.changes.base.version });
  }

  /** What is said when nothing is under way. */
  tell() {
    const held = [...this.changes.refused.keys(), ...this.changes.unreadable];
    if (held.length) {
      this.say('partly', this.savedAt ?? new Date(this.changes.base.updatedAt ?? Date.now()), held.map((pointer) => this.changes.form.title(pointer)).join(', '));
    } else if (!this.changes.isEmpty) {
      this.say('dirty');
    } else if (this.id) {
      this.say('saved', this.savedAt ?? new Date(this.changes.base.updatedAt));
    } else {
      this.say('fresh');
    }
  }

  /** @returns {boolean | 'again'} whether there is something else that can be saved at once */
  failed(problem, values) {
    const pointers = pointersOf(problem, values);
    if (problem.status === 412) {
      this.say('changed');
      this.events.changed(problem);
    } else if (problem.status === 423) {
      this.say('taken');
      this.events.taken(problem);
    } else if (pointers.length) {
      this.changes.refuse(pointers);
      const isMended = this.events.refused(problem, pointers);
      return isMended || this.changes.sendable.size ? 'again' : this.endOfSaving();
    } else if (isPassing(problem)) {
      this.isWaiting = true;
      this.say({ 0: 'offline', 401: 'ended' }[problem.status] ?? 'failing');
      if (problem.status === 401) {
        this.events.ended();
      }
      this.soon(this.retry);
      this.retry = Math.min(this.retry * 2, LATEST_RETRY);
    } else {
      this.say(problem.status === 404 ? 'gone' : 'refused', problem.sentences);
      this.events.stopped(problem);
    }
    return false;
  }

  endOfSaving() {
    this.tell();
    return false;
  }

  /** The page goes, perhaps for ever: what is small enough is sent after it, the rest stays on this device. */
  leave() {
    const { changes } = this;
    changes.collect();
    this.keepNow();
    const values = changes.sendable;
    if (!values.size || !this.id || this.running || this.isHeld) {
      return;
    }
    const { method, body } = changes.request(values);
    if (JSON.stringify(body).length * 2 < MOST_ON_LEAVING) {
      this.running = call(method, `/api/v1/manage/entries/${this.id}`, { body: { ...body, autosave: true }, version: changes.base.version, keepalive: true })
        .then((answer) => {
          changes.saved(values, answer.data);
          this.savedAt = new Date();
          this.tell();
          this.events.saved(answer.data);
          return this.keepNow();
        }, (problem) => { this.failed(problem, values); })
        .finally(() => { this.running = null; });
    }
  }
}

/** The changes that the hub's problem is about. */
function pointersOf(problem, values) {
  if (![403, 409, 422].includes(problem.status)) {
    return [];
  }
  return [...values.keys()].filter((pointer) => problem.errors.some((error) => error.pointer === pointer || error.pointer.startsWith(`${pointer}/`)));
}

/** Whether the same may work later. */
function isPassing({ status }) {
  return status === 0 || status === 401 || status === 408 || status === 429 || status >= 500;
}
