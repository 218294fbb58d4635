// Takes up the content of an older version again; what was there until now can be had back.
import { call } from '../base/api.js';
import { texts } from '../base/texts.js';
import { toast } from '../base/toast.js';
import { api, changed, save } from './entry.js';
import { problemOf } from './parts.js';

const t = texts({
  restored: ['Версия %s возвращена', 'Version %s is back'],
  back: ['Всё как было', 'All is as it was'],
  unsaved: ['Не всё сохранено: сначала разберитесь, что мешает.', 'Not everything is saved: see to that first.'],
});

/**
 * @param {string} id
 * @param {number} number
 * @param {{seen?: number, done?: () => unknown}} [setting] seen: the version that was the latest when somebody decided; done:
 *   after each change, also when it is taken back
 * @returns {Promise<boolean>}
 */
export async function restore(id, number, { seen, done = () => {} } = {}) {
  if (!(await save())) {
    toast(t('unsaved'), { bad: true });
    return false;
  }
  try {
    const former = seen ?? (await call('GET', api(id))).data.version;
    const { data } = await call('POST', `${api(id)}/versions/${number}/restore`, { version: former });
    changed(data);
    toast(t('restored', number), { undo: () => takeBack(id, former, data.version, done) });
    await done();
    return true;
  } catch (failure) {
    toast(problemOf(failure).sentences, { bad: true });
    return false;
  }
}

/** Only when nobody has written since. */
async function takeBack(id, former, version, done) {
  try {
    changed((await call('POST', `${api(id)}/versions/${former}/restore`, { version })).data);
    toast(t('back'));
    await done();
  } catch (failure) {
    toast(problemOf(failure).sentences, { bad: true });
  }
}
