// Files on their way into the media library: one queue for the whole page, three at once.
import { call } from '../base/api.js';
import { texts } from '../base/texts.js';
import { toast } from '../base/toast.js';
import { sendFile } from '../base/upload.js';

const t = texts({
  refused: ['Файл «%s» не загрузился. %s', 'The file “%s” was not uploaded. %s'],
  unknown: ['Файл «%s» загружен, но узнать, готов ли он, не удалось. Обновите страницу.', 'The file “%s” is uploaded, but whether it is ready could not be found out. Reload the page.'],
  unfit: ['Файл «%s» загружен, но показать его нельзя. %s', 'The file “%s” is uploaded but cannot be shown. %s'],
});

const ASSETS = '/api/v1/manage/assets';
const AT_ONCE = 3;
const FIRST_LOOK = 300;
const LATEST_LOOK = 3000;
const SERVER_ERROR = 500;
export const ENDS = ['ready', 'failed', 'cancelled'];

/**
 * @typedef {{id: string, state: string, kind: string, filename: string, type: string, bytes: number, url: string, probe?: object, problem?: string}} Asset
 * @typedef {'waiting' | 'sending' | 'processing' | 'ready' | 'failed' | 'cancelled'} UploadState
 * @typedef {{file: File, index: number, state: UploadState, sent: number, problem?: string, asset?: Asset}} Progress
 *   sent: from 0 to 1; problem: a sentence for people
 */

/** One file. Its events bubble nowhere: «change» tells of each step. */
export class Upload extends EventTarget {
  /** @param {File} file @param {string | null} folder id */
  constructor(file, folder) {
    super();
    this.file = file;
    this.folder = folder;
    /** @type {UploadState} */
    this.state = 'waiting';
    this.sent = 0;
    /** @type {string | undefined} */
    this.problem = undefined;
    /** @type {Asset | undefined} */
    this.asset = undefined;
  }

  get isOver() {
    return ENDS.includes(this.state);
  }

  /** What failed before it was stored is sent again; what the hub could not read would fail again. */
  get canBeRetried() {
    return this.state === 'cancelled' || (this.state === 'failed' && !this.asset);
  }

  become(state, sent, more = {}) {
    Object.assign(this, { state, sent, ...more });
    this.dispatchEvent(new Event('change'));
  }

  /** @returns {Promise<void>} once it has arrived, failed or been cancelled */
  async over() {
    while (!this.isOver) {
      await new Promise((resolve) => { this.addEventListener('change', resolve, { once: true }); });
    }
  }

  async sendIt() {
    this.stop = new AbortController();
    this.become('sending', 0, { problem: undefined });
    const query = new URLSearchParams({ filename: this.file.name });
    if (this.folder) {
      query.set('folder', this.folder);
    }
    try {
      const asset = await sendFile('POST', `${ASSETS}?${query}`, this.file, {
        signal: this.stop.signal,
        reached: (part) => this.become('sending', part),
      });
      this.become('processing', 1, { asset });
    } catch (failure) {
      if (failure.name === 'AbortError') {
        this.become('cancelled', 0);
      } else {
        this.become('failed', 0, { problem: t('refused', this.file.name, failure.sentences || failure.message) });
      }
    }
  }

  /** Looks again and again, ever less often, until the hub has looked into the file. */
  async watch() {
    let pause = FIRST_LOOK;
    try {
      while (this.asset.state === 'processing') {
        await new Promise((resolve) => { setTimeout(resolve, pause); });
        pause = Math.min(pause * 1.5, LATEST_LOOK);
        await this.look();
      }
      const isReady = this.asset.state === 'ready';
      this.become(isReady ? 'ready' : 'failed', 1, isReady ? {} : { problem: t('unfit', this.file.name, this.asset.problem || '') });
    } catch {
      this.become('failed', 1, { problem: t('unknown', this.file.name) });
    }
  }

  async look() {
    try {
      this.asset = (await call('GET', `${ASSETS}/${this.asset.id}`)).data;
    } catch (failure) {
      if (!failure.isOffline && !(failure.status >= SERVER_ERROR)) {
        throw failure; // the next look would see no more
      }
    }
  }

  /** What is stored already is deleted as any other file. */
  cancel() {
    if (this.state === 'sending') {
      this.stop.abort();
    } else if (this.state === 'waiting') {
      this.become('cancelled', 0);
    }
  }
}

/** Tells by «added» of files that came, by «change» of every step of any of them. */
class Queue extends EventTarget {
  constructor() {
    super();
    /** @type {Upload[]} */
    this.items = [];
    this.sending = 0;
    this.warn = (event) => event.preventDefault();
  }

  /** @param {Iterable<File>} files @param {string | null} [folder] id @returns {Upload[]} */
  add(files, folder = null) {
    const added = [...files].map((file) => new Upload(file, folder));
    for (const upload of added) {
      upload.addEventListener('change', () => this.changed());
    }
    this.items.push(...added);
    this.dispatchEvent(new Event('added'));
    this.changed();
    this.next();
    return added;
  }

  /** @param {Upload} upload */
  retry(upload) {
    upload.become('waiting', 0, { problem: undefined });
    this.next();
  }

  /** Forgets those that are over. */
  clear(uploads = this.items) {
    this.items = this.items.filter((upload) => !uploads.includes(upload) || !upload.isOver);
    this.changed();
  }

  get isBusy() {
    return this.items.some((upload) => upload.state === 'waiting' || upload.state === 'sending');
  }

  changed() {
    // who leaves while something is on its way is asked first
    if (this.isBusy) {
      addEventListener('beforeunload', this.warn);
    } else {
      removeEventListener('beforeunload', this.warn);
    }
    this.dispatchEvent(new Event('change'));
  }

  next() {
    while (this.sending < AT_ONCE) {
      const upload = this.items.find((one) => one.state === 'waiting');
      if (!upload) {
        return;
      }
      this.sending += 1;
      upload.sendIt().finally(() => {
        this.sending -= 1;
        if (upload.state === 'processing') {
          upload.watch();
        }
        this.next();
      });
    }
  }
}

export const queue = new Queue();

/** @param {Progress} progress */
function sayFailure({ state, problem }) {
  if (state === 'failed') {
    toast(problem, { bad: true });
  }
}

/**
 * @param {Iterable<File>} files
 * @param {{onProgress?: (progress: Progress) => void, folder?: string | null, signal?: AbortSignal}} [options] folder: id;
 *   without onProgress, what fails is said in a toast
 * @returns {Promise<Asset[]>} those that have arrived and are ready to be shown, in the order of the files
 */
export async function uploadFiles(files, { onProgress = sayFailure, folder = null, signal } = {}) {
  const uploads = queue.add(files, folder);
  uploads.forEach((upload, index) => {
    const tell = () => {
      const { file, state, sent, problem, asset } = upload;
      onProgress({ file, index, state, sent, problem, asset });
    };
    upload.addEventListener('change', tell);
    tell();
  });
  signal?.addEventListener('abort', () => uploads.forEach((upload) => upload.cancel()));
  await Promise.all(uploads.map((upload) => upload.over()));
  queue.clear(uploads);
  return uploads.filter((upload) => upload.state === 'ready').map((upload) => upload.asset);
}
