// What is not saved yet, kept on this device: one copy for each open page. A copy whose page is gone is what a crash or a
// lost connection has left over. A page that is open holds a lock of its copy's name, so that nobody takes it for one.
import { COPIES as STORE, DRAFTS } from '../base/drafts.js';

/**
 * @typedef {{key: string, subject: string, person: string, version: number, at: number, changes: {pointer: string, value: unknown, base: unknown}[]}} Copy
 *   subject: id of the entry, or `new:article`; version: the one that was changed; base: the value in that version
 */

let opening;

function database() {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(DRAFTS, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'key' }).createIndex('subject', 'subject');
    request.onsuccess = () => {
      // signing out on another page of this browser deletes everything
      request.result.onversionchange = () => { request.result.close(); opening = undefined; };
      // a browser in need of room, or a phone that has put the page away
      request.result.onclose = () => { opening = undefined; };
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  });
  return opening;
}

/** Once more after a failure: the browser may have closed the database meanwhile. */
async function inStore(mode, act) {
  try {
    return await inOpenStore(mode, act);
  } catch {
    opening = undefined;
    return inOpenStore(mode, act);
  }
}

async function inOpenStore(mode, act) {
  const transaction = (await database()).transaction(STORE, mode, { durability: 'relaxed' });
  const request = act(transaction.objectStore(STORE));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
  });
}

/** @param {Copy} copy */
export function keep(copy) {
  return inStore('readwrite', (store) => store.put(copy));
}

/** @param {string} key */
export function drop(key) {
  return inStore('readwrite', (store) => store.delete(key));
}

/** The copies that pages which are gone have left of the entry, newest first. @returns {Promise<Copy[]>} */
export async function leftOver(subject, person) {
  const copies = await inStore('readonly', (store) => store.index('subject').getAll(subject));
  const held = new Set(((await navigator.locks?.query())?.held ?? []).map((lock) => lock.name));
  return copies.filter((copy) => copy.person === person && !held.has(copy.key)).sort((a, b) => b.at - a.at);
}

/** A name that no other copy has; also where a page came without encryption, to which randomUUID is not given. */
export function freshKey() {
  return `${DRAFTS}-${crypto.getRandomValues(new Uint32Array(4)).join('-')}`;
}

/** The name of this page's copy, which is its own as long as it is open. */
export function ownKey() {
  const key = freshKey();
  navigator.locks?.request(key, () => new Promise(() => {}));
  return key;
}
