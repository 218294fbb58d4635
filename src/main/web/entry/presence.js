// Who edits the entry: one person at a time. The lock is taken with the first step into a field, renewed as long as the page
// is open, and given back when it goes.
import { call } from '../base/api.js';

/** The hub forgets a lock after 90 s (sila.locks.ttl); a browser lets the timers of a hidden page ring once a minute. */
const RENEWAL = 30_000;
const LOOK = 15_000;
/** After the hub could not be asked. */
const PAUSE = 5_000;
/** When another page of the same person gives the lock back, for both: before and after the hub has heard of it. */
const AFTER_ANOTHER_PAGE = [300, 3_000];

export class Presence {
  /**
   * @param {{id: () => string | null, type: string, events: {
   *   others: (holder: {holder: string, since: string}) => void, free: () => void, standing: (head: object) => void}}} setting
   */
  constructor({ id, type, events }) {
    Object.assign(this, { id, type, events });
    this.isMine = false;
    this.holder = null;
    this.notBefore = 0;
    addEventListener('pagehide', () => this.leave());
    addEventListener('pageshow', (event) => event.persisted && this.look());
    document.addEventListener('visibilitychange', () => !document.hidden && this.look());
    this.others = new BroadcastChannel('sila-locks');
    this.others.addEventListener('message', ({ data }) => {
      if (this.isMine && data === this.id()) {
        AFTER_ANOTHER_PAGE.forEach((pause) => setTimeout(() => this.isMine && this.renew(), pause));
      }
    });
    this.looking = setInterval(() => !document.hidden && this.look(), LOOK);
  }

  /** Somebody begins to write. */
  async begin() {
    if (this.isMine || this.isBeginning || this.holder || !this.id() || Date.now() < this.notBefore) {
      return;
    }
    this.isBeginning = true;
    this.notBefore = Date.now() + PAUSE;
    try {
      await this.take('');
    } catch (problem) {
      if (problem.status === 423) {
        this.lost(problem.document);
      }
    } finally {
      this.isBeginning = false;
    }
  }

  /** Takes it from whoever holds it. @throws {import('../base/api.js').Problem} */
  async takeOver() {
    await this.take('/takeover');
    this.holder = null;
  }

  async take(path) {
    await call('POST', `/api/v1/manage/entries/${this.id()}/lock${path}`);
    this.isMine = true;
    clearInterval(this.renewing);
    this.renewing = setInterval(() => this.renew(), RENEWAL);
  }

  async renew() {
    try {
      await call('POST', `/api/v1/manage/entries/${this.id()}/lock`);
    } catch (problem) {
      if (problem.status === 423) {
        this.lost(problem.document);
      } else if (problem.status === 404) {
        this.end();
      }
    }
  }

  /** Somebody else has it. */
  lost({ holder, since }) {
    this.end();
    this.holder = holder;
    this.events.others({ holder, since });
  }

  end() {
    this.isMine = false;
    clearInterval(this.renewing);
  }

  leave() {
    if (this.isMine) {
      this.end();
      this.others.postMessage(this.id());
      call('DELETE', `/api/v1/manage/entries/${this.id()}/lock`, { keepalive: true }).catch(() => {});
    }
  }

  async look() {
    if (!this.id() || this.isLooking) {
      return;
    }
    this.isLooking = true;
    try {
      const { data } = await call('GET', `/studio/entries/${this.type}/${this.id()}/standing`);
      if (data) {
        this.see(data);
      }
    } catch {
      // whoever saves hears of it
    } finally {
      this.isLooking = false;
    }
  }

  see(head) {
    if (head.lock && !head.lock.yours) {
      this.lost(head.lock);
    } else if (this.holder) {
      this.holder = null;
      this.events.free();
    }
    this.events.standing(head);
  }
}
