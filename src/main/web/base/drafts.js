// Drafts that a device keeps until they are saved (entry/local-copies.js): gone when somebody signs out, wherever they do,
// and nobody loses them unawares.
import { texts } from './texts.js';
import { toast } from './toast.js';

export const DRAFTS = 'sila-drafts';
export const COPIES = 'copies';

const t = texts({
  warning: ['На этом устройстве есть несохранённые изменения: при выходе они пропадут. Откройте материал, чтобы сохранить их. Чтобы выйти всё равно, нажмите «Выйти» ещё раз.', 'There are unsaved changes on this device: signing out throws them away. Open the entry to save them. To sign out all the same, press “Sign out” once more.'],
});

export function warnOfDrafts() {
  toast(t('warning'), { bad: true });
}

/** How many drafts this device keeps; 0 where it cannot be asked. @returns {Promise<number>} */
export async function keptDrafts() {
  try {
    const known = await indexedDB.databases();
    return known.some(({ name }) => name === DRAFTS) ? await count() : 0;
  } catch {
    return 0;
  }
}

function count() {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DRAFTS);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const counting = opening.result.transaction(COPIES).objectStore(COPIES).count();
      counting.onsuccess = () => resolve(counting.result);
      counting.onerror = () => reject(counting.error);
      opening.result.close(); // as soon as the counting is done
    };
  });
}

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
  let isWarned = false;
  document.addEventListener('submit', async (event) => {
    if (!isSignOut(event)) {
      return;
    }
    event.preventDefault();
    if (isWarned || !await keptDrafts()) {
      await forgetDrafts();
      event.target.submit();
    } else {
      isWarned = true;
      warnOfDrafts();
    }
  });
}
