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
/** Of one's own newest entries, in which one is looked for whose making was not answered. */
const NEWEST = 5;
/** By how much the clocks of the hub and of this device may differ. */
const CLOCKS = 5 * 60_000;

export class Saving {
  /**
   * @param {{type: string, person: string, changes: import('./changes.js').Changes, say: Function, events: {
   *   created: (entry: object) => void, saved: (entry: object) => void, refused: (problem: object, pointers: string[]) => void,
   *   ended: () => void, changed: () => void, taken: (problem: object) => void, stopped: (problem: object) => void}}} setting
   */
  constructor({ type, person, changes, say, events }) {
    Object.assign(this, { type, person, changes, events });
    this.say = (...words) => {
      this.sayAgain = undefined;
      say(...words);
    };
    this.key = ownKey();
    this.kept = Promise.resolve();
    /** Whether this device keeps what the hub has not got. */
    this.isKept = true;
    this.since = null;
    this.retry = FIRST_RETRY;
    this.isHeld = false;
    addEventListener('online', () => this.soon(0));
    addEventListener('blur', () => !this.changes.isEmpty && !this.isHeld && this.soon(0));
    addEventListener('pagehide', () => this.leave());
    addEventListener('beforeunload', (event) => !this.isKept && !this.changes.isEmpty && event.preventDefault());
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
    if (!this.isHeld && !this.isWaiting) {
      this.say('dirty');
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
      : drop(this.key))).then(() => this.nowKept(true), () => this.nowKept(!list.length)); // as in a private window, or on a full disk
    return this.kept;
  }

  nowKept(isKept) {
    if (isKept !== this.isKept) {
      this.isKept = isKept;
      this.sayAgain?.();
    }
  }

  /** What is true only as long as this device keeps the changes. */
  sayOfThisDevice(state) {
    this.say(state, this.isKept);
    this.sayAgain = () => this.sayOfThisDevice(state);
  }

  // On the hub

  /** @param {{onPurpose?: boolean}} [options] @returns {Promise<boolean>} whether everything is saved */
  async save({ onPurpose = false } = {}) {
    clearTimeout(this.timer);
    this.isOnPurpose ||= onPurpose;
    if (this.running) {
      // however many wait for it, one more request serves them all
      this.following ??= this.running.catch(() => {}).then(() => {
        this.following = undefined;
        return this.save();
      });
      return this.following;
    }
    const wish = this.isOnPurpose;
    this.isOnPurpose = false;
    this.running = this.send(wish).finally(() => { this.running = null; });
    const isDone = await this.running;
    return isDone === 'again' ? this.save({ onPurpose: wish }) : isDone;
  }

  async send(onPurpose) {
    const { changes } = this;
    changes.collect();
    if (onPurpose) {
      changes.refused.clear();
    }
    let values = changes.sendable;
    try {
      if (this.isUncertain && !this.isHeld) {
        await this.findMade();
        values = changes.sendable;
      }
      if (this.isHeld || (!values.size && !(onPurpose && this.id && changes.base.autosave))) {
        return this.nothingToSend();
      }
      this.say('saving');
      const { data } = await this.request(values, onPurpose);
      this.isWaiting = false;
      this.retry = FIRST_RETRY;
      this.since = changes.touched.size ? Date.now() : null;
      changes.saved(values, data);
      this.savedAt = new Date();
      this.tell();
      await this.keepNow();
      this.events.saved(data);
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

  async nothingToSend() {
    this.since = null;
    if (!this.isHeld) {
      this.isWaiting = false;
      this.tell();
    }
    await this.keepNow();
    return this.changes.isEmpty;
  }

  async request(values, onPurpose) {
    const { changes } = this;
    changes.sending(values);
    if (this.id) {
      const { method, body } = changes.request(values);
      return call(method, `/api/v1/manage/entries/${this.id}`, { body: { ...body, autosave: !onPurpose }, version: changes.base.version });
    }
    this.begunAt ??= new Date();
    try {
      const answer = await call('POST', `/api/v1/manage/content/${encodeURIComponent(this.type)}`, { body: { ...changes.draft(values), autosave: !onPurpose } });
      this.events.created(answer.data);
      return answer;
    } catch (problem) {
      this.isUncertain ||= isPassing(problem);
      throw problem;
    }
  }

  /** Goes on with the entry that an earlier request has made, if one has whose answer was lost. */
  async findMade() {
    const query = new URLSearchParams({ type: this.type, owner: 'me', sort: '-createdAt', limit: String(NEWEST) });
    const { data } = await call('GET', `/api/v1/manage/entries?${query}`);
    for (const { id } of data.items.filter(({ createdAt }) => new Date(createdAt) >= this.begunAt - CLOCKS)) {
      const { data: entry } = await call('GET', `/api/v1/manage/entries/${id}`);
      if (this.changes.isMadeOfSent(entry)) {
        this.changes.rebase(entry, []);
        this.events.created(entry);
        break;
      }
    }
    this.isUncertain = false;
  }

  /** What is said when nothing is under way. */
  tell() {
    const held = [...this.changes.refused.keys(), ...this.changes.unreadable];
    if (held.length && !this.id) {
      this.say('refused', held.map((pointer) => this.changes.form.title(pointer)).join(', '));
    } else if (held.length) {
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
      this.sayOfThisDevice('taken');
      this.events.taken(problem);
    } else if (pointers.length) {
      this.changes.refuse(pointers);
      const isMended = this.events.refused(problem, pointers);
      return isMended || this.changes.sendable.size ? 'again' : this.endOfSaving();
    } else if (isPassing(problem)) {
      this.isWaiting = true;
      this.sayOfThisDevice({ 0: 'offline', 401: 'ended' }[problem.status] ?? 'failing');
      if (problem.status === 401) {
        this.events.ended();
      }
      this.soon(this.retry);
      this.retry = Math.min(this.retry * 2, LATEST_RETRY);
    } else {
      if (problem.status === 404) {
        this.sayOfThisDevice('gone');
      } else {
        this.say('refused', problem.sentences);
      }
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
      changes.sending(values);
      this.running = call(method, `/api/v1/manage/entries/${this.id}`, { body: { ...body, autosave: true }, version: changes.base.version, keepalive: true })
        .then((answer) => {
          changes.saved(values, answer.data);
          this.savedAt = new Date();
          this.tell();
          this.events.saved(answer.data);
          return this.keepNow();
        }, (problem) => { this.failed(problem, values) === 'again' && this.soon(0); })
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
