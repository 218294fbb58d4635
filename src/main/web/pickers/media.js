// The dialog in which files of the media library are found, picked and uploaded.
import { icon, make } from '../base/dom.js';
import { texts } from '../base/texts.js';
import { size } from '../media/size.js';
import { ENDS, uploadFiles } from '../media/uploads.js';
import { ask } from './dialog.js';
import { assetsPage } from './library.js';

const t = texts({
  one: ['Выберите файл', 'Pick a file'],
  several: ['Выберите файлы', 'Pick files'],
  image: ['Выберите изображение', 'Pick a picture'],
  audio: ['Выберите звук', 'Pick a sound'],
  video: ['Выберите видео', 'Pick a video'],
  upload: ['Загрузить с устройства', 'Upload from this device'],
  drop: ['Файл можно перетащить сюда или вставить из буфера обмена.', 'You can drop a file here or paste it.'],
  files: ['Файлы медиатеки', 'Files of the library'],
  waiting: ['Загружаем список…', 'Loading…'],
  seek: ['Имя файла, описание или метка', 'Name of the file, description or tag'],
  nothing: ['Ничего не нашлось. Попробуйте другое слово или загрузите файл.', 'Nothing was found. Try another word, or upload the file.'],
  nothingYet: ['Подходящих файлов пока нет. Загрузите первый.', 'There is no such file yet. Upload the first.'],
  more: ['Показать ещё', 'Show more'],
  done: ['Готово', 'Done'],
  sending: ['Загружается', 'Uploading'],
  processing: ['Обрабатывается', 'Being processed'],
  wrong: ['Файл «%s» загружен в медиатеку, но сюда он не подходит.', 'The file “%s” is in the library now, but it does not fit here.'],
  file: ['%s, %s', '%s, %s'],
});

const ACCEPT = { image: 'image/*', audio: 'audio/*', video: 'video/*' };
const PAUSE = 200;

/** @typedef {import('../media/uploads.js').Asset} Asset */

/**
 * @param {{kinds?: string[], many?: boolean, accept?: string}} [wish] kinds: image, audio, video, document, other; empty for all;
 *   accept: of the file dialog, when the kinds do not say it
 * @returns {Promise<Asset[] | null>} null: changed their mind
 */
export async function pickMedia(wish = {}) {
  const { kinds = [], many = false } = wish;
  const title = t(!many && kinds.length === 1 && kinds[0] in ACCEPT ? kinds[0] : many ? 'several' : 'one');
  return ask({ title, className: 'wide picker' }, (dialog) => new MediaPicker(dialog, wish).open());
}

class MediaPicker {
  constructor(dialog, { kinds = [], many = false, accept }) {
    Object.assign(this, { dialog, kinds, many });
    this.accept = accept ?? (kinds.every((kind) => kind in ACCEPT) ? kinds.map((kind) => ACCEPT[kind]).join(',') : '');
    /** @type {Map<string, Asset>} */
    this.chosen = new Map();
    this.next = null;
  }

  open() {
    const input = make('input', { type: 'file', multiple: this.many, accept: this.accept, hidden: true });
    input.addEventListener('change', () => { this.take(input.files); input.value = ''; });
    this.upload = make('button', { type: 'button', className: 'button main', autofocus: true, onclick: () => input.click() }, icon('upload'), t('upload'));
    this.problem = make('div', { className: 'stack-small', role: 'alert' });
    this.sending = make('ul', { className: 'rows' });
    this.grid = make('ul', { className: 'cards picker-grid', 'aria-label': t('files') });
    this.status = make('p', { className: 'soft', role: 'status' });
    this.more = make('button', { type: 'button', className: 'button', hidden: true, onclick: () => this.load(this.next) }, t('more'));
    this.search = make('input', { type: 'search', autocomplete: 'off', maxLength: 200, placeholder: t('seek'), 'aria-label': t('seek') });
    let timer;
    this.search.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(() => this.load(null), PAUSE);
    });
    this.dialog.body.append(
      make('div', { className: 'picker-bar' }, this.upload, input, make('span', { className: 'soft small' }, t('drop'))),
      this.search, this.problem, this.sending, this.grid, this.status, this.more,
    );
    if (this.many) {
      this.done = make('button', { type: 'button', className: 'button main', disabled: true, onclick: () => this.finish() }, t('done'));
      this.dialog.footer.append(this.done);
    }
    const { element } = this.dialog;
    element.addEventListener('paste', (event) => this.taken(event, event.clipboardData));
    element.addEventListener('dragover', (event) => event.preventDefault());
    element.addEventListener('drop', (event) => { event.preventDefault(); this.taken(event, event.dataTransfer); });
    this.grid.addEventListener('keydown', (event) => this.walk(event));
    this.load(null);
  }

  taken(event, data) {
    if (data?.files.length) {
      event.preventDefault();
      this.take(data.files);
    }
  }

  get asked() {
    return this.search.value.trim();
  }

  /** @param {string | null} cursor of the page that follows what is shown; null begins anew */
  async load(cursor) {
    this.request?.abort();
    this.request = new AbortController();
    this.problem.replaceChildren();
    this.status.textContent = t('waiting');
    try {
      const page = await assetsPage({ kinds: this.kinds, q: this.asked, cursor, signal: this.request.signal });
      this.next = page.next;
      if (!cursor) {
        this.grid.replaceChildren();
      }
      this.grid.append(...page.items.map((asset) => this.card(asset)));
      this.more.hidden = !this.next;
      this.status.textContent = this.grid.childElementCount ? '' : t(this.asked ? 'nothing' : 'nothingYet');
    } catch (failure) {
      if (failure.name !== 'AbortError') {
        this.status.textContent = '';
        this.say(failure.sentences || failure.message);
      }
    }
  }

  say(sentence) {
    this.problem.append(make('p', { className: 'note bad' }, sentence));
  }

  card(asset) {
    const ready = asset.state === 'ready';
    const button = make(
      'button',
      {
        type: 'button', className: 'picker-file', disabled: !ready, 'data-asset': asset.id, 'aria-pressed': String(this.chosen.has(asset.id)),
        'aria-label': t('file', asset.filename, size(asset.bytes)), onclick: () => this.choose(asset, button),
      },
      ready && asset.kind === 'image' ? make('img', { src: asset.url, alt: '', loading: 'lazy' }) : make('span', { className: 'picker-sign' }, icon(sign(asset.kind))),
      make('span', { className: 'picker-name' }, asset.filename),
      make('span', { className: 'soft small' }, ready ? facts(asset) : asset.problem || t('processing')),
    );
    return make('li', {}, button);
  }

  choose(asset, button) {
    if (!this.many) {
      this.dialog.answer([asset]);
      return;
    }
    if (!this.chosen.delete(asset.id)) {
      this.chosen.set(asset.id, asset);
    }
    button.setAttribute('aria-pressed', String(this.chosen.has(asset.id)));
    this.done.disabled = this.chosen.size === 0;
    this.done.textContent = this.chosen.size ? `${t('done')} (${this.chosen.size})` : t('done');
  }

  finish() {
    this.dialog.answer([...this.chosen.values()]);
  }

  /** @param {FileList | File[]} files */
  async take(files) {
    this.problem.replaceChildren();
    const rows = new Map();
    const onProgress = ({ file, index, state, sent, problem }) => {
      if (!rows.has(index)) {
        rows.set(index, make('li', {}, make('span', { className: 'grow' }, file.name), make('span', { className: 'soft small' }), make('progress', { className: 'progress', max: 1, value: 0, 'aria-label': file.name })));
        this.sending.append(rows.get(index));
      }
      const row = rows.get(index);
      row.children[1].textContent = state === 'sending' || state === 'processing' ? t(state) : '';
      row.children[2].value = sent;
      if (state === 'failed') {
        this.say(problem);
      }
      if (ENDS.includes(state)) {
        row.remove();
      }
    };
    const assets = await uploadFiles(files, { onProgress });
    const fitting = assets.filter((asset) => !this.kinds.length || this.kinds.includes(asset.kind));
    assets.filter((asset) => !fitting.includes(asset)).forEach((asset) => this.say(t('wrong', asset.filename)));
    for (const asset of fitting.reverse()) {
      const card = this.card(asset);
      this.grid.prepend(card);
      this.choose(asset, card.firstElementChild);
    }
    if (fitting.length) {
      this.status.textContent = '';
    }
  }

  /** Arrows walk the grid, as its columns stand. */
  walk(event) {
    const buttons = [...this.grid.querySelectorAll('button:not(:disabled)')];
    const at = buttons.indexOf(event.target);
    const columns = getComputedStyle(this.grid).gridTemplateColumns.split(' ').length;
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[event.key];
    if (step && at >= 0 && buttons[at + step]) {
      event.preventDefault();
      buttons[at + step].focus();
    }
  }
}

function sign(kind) {
  return { image: 'image', audio: 'audio', video: 'video' }[kind] || 'article';
}

/** «640 × 480 · 12 КБ», «1:05 · 3 МБ» @param {Asset} asset */
export function facts(asset) {
  const { width, height, duration } = asset.probe || {};
  const looks = duration ? clock(duration) : width ? `${width} × ${height}` : null;
  return [looks, size(asset.bytes)].filter(Boolean).join(' · ');
}

function clock(seconds) {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
