// Drafts that a device keeps until they are saved (entry/local-copies.js): gone when somebody signs out, wherever they do.
export const DRAFTS = 'sila-drafts';

/** @returns {Promise<void>} */
export function forgetDrafts() {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(DRAFTS);
    request.onsuccess = request.onerror = () => resolve();
  });
}

/** @param {Event} event */
export function isSignOut(event) {
  return event.target.matches('[action="/studio/sign-out"]');
}

export function forgetOnSignOut() {
  document.addEventListener('submit', (event) => {
    if (isSignOut(event)) {
      forgetDrafts();
    }
  });
}
