// Files on their way into the media library.
import { call, Problem } from '../base/api.js';
import { texts } from '../base/texts.js';
import { toast } from '../base/toast.js';
import { sendFile } from '../base/upload.js';

const t = texts({
  offline: ['Файл «%s» не загрузился: нет связи с сервером. Проверьте подключение и повторите.', 'The file “%s” was not uploaded: no connection to the server. Check the network and try again.'],
  refused: ['Файл «%s» не загрузился. %s', 'The file “%s” was not uploaded. %s'],
  failed: ['Файл «%s» не удалось прочитать. %s', 'The file “%s” could not be read. %s'],
});

const AT_ONCE = 3;
const FIRST_LOOK = 300;
const LATEST_LOOK = 3000;

/**
 * @typedef {{id: string, state: string, kind: string, filename: string, type: string, bytes: number, url: string, probe?: object, problem?: string}} Asset
 * @typedef {{file: File, index: number, state: 'waiting' | 'sending' | 'processing' | 'ready' | 'failed', sent: number, problem?: string, asset?: Asset}} Progress
 *   sent: from 0 to 1; problem: a sentence for people
 */

/** @param {Progress} progress */
function sayFailure({ state, problem }) {
  if (state === 'failed') {
    toast(problem, { bad: true });
  }
}

/**
 * @param {Iterable<File>} files
 * @param {{onProgress?: (progress: Progress) => void, signal?: AbortSignal}} [options] without onProgress, what fails is said in a toast
 * @returns {Promise<Asset[]>} those that have arrived and are ready to be shown, in the order of the files
 */
export async function uploadFiles(files, { onProgress = sayFailure, signal } = {}) {
  const waiting = [...files].map((file, index) => ({ file, index }));
  const arrived = new Array(waiting.length);
  waiting.forEach(({ file, index }) => onProgress({ file, index, state: 'waiting', sent: 0 }));
  const worker = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      arrived[one.index] = await upload(one, onProgress, signal);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return arrived.filter(Boolean);
}

async function upload({ file, index }, onProgress, signal) {
  const tell = (state, sent, more) => onProgress({ file, index, state, sent, ...more });
  try {
    tell('sending', 0);
    const stored = await send(file, (sent) => tell('sending', sent), signal);
    tell('processing', 1, { asset: stored });
    const asset = await processed(stored, signal);
    if (asset.state !== 'ready') {
      throw new Problem(422, { title: t('failed', file.name, asset.problem || '') });
    }
    tell('ready', 1, { asset });
    return asset;
  } catch (failure) {
    if (failure.name !== 'AbortError') {
      tell('failed', 0, { problem: failure.message });
    }
    return null;
  }
}

/** @returns {Promise<Asset>} */
async function send(file, reached, signal) {
  try {
    return await sendFile('POST', `/api/v1/manage/assets?filename=${encodeURIComponent(file.name)}`, file, { reached, signal });
  } catch (failure) {
    if (failure.name === 'AbortError') {
      throw failure;
    }
    const title = failure.isOffline ? t('offline', file.name) : t('refused', file.name, failure.sentences);
    throw new Problem(failure.status, { ...failure.document, title, errors: [] });
  }
}

/** Looks again and again, ever less often, until the hub has looked into the file. */
async function processed(asset, signal) {
  let pause = FIRST_LOOK;
  let latest = asset;
  while (latest.state === 'processing') {
    await new Promise((resolve) => { setTimeout(resolve, pause); });
    pause = Math.min(pause * 1.5, LATEST_LOOK);
    latest = (await call('GET', `/api/v1/manage/assets/${asset.id}`, { signal })).data;
  }
  return latest;
}
