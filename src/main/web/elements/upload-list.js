// <upload-list> shows what is on its way into the library: each file with its progress, and all of them together.
import { icon, make } from '../base/dom.js';
import { plural, texts } from '../base/texts.js';
import { size } from '../media/size.js';
import { queue } from '../media/uploads.js';

const t = texts({
  title: ['Загрузка файлов', 'Uploading files'],
  total: ['Загружено %s из %s', '%s of %s uploaded'],
  failed: ['не удалось: %s', 'failed: %s'],
  waiting: ['Ждёт очереди', 'Waiting'],
  sending: ['Загружается', 'Uploading'],
  processing: ['Обрабатывается', 'Being processed'],
  ready: ['Готов', 'Ready'],
  cancelled: ['Отменён', 'Cancelled'],
  cancel: ['Отменить: %s', 'Cancel: %s'],
  cancelAll: ['Отменить все', 'Cancel all'],
  retry: ['Повторить', 'Try again'],
  retryFile: ['Повторить: %s', 'Try again: %s'],
  describe: ['Описать', 'Describe'],
  describeFile: ['Описать: %s', 'Describe: %s'],
  close: ['Закрыть', 'Close'],
});

class UploadList extends HTMLElement {
  connectedCallback() {
    this.left = new AbortController();
    const { signal } = this.left;
    queue.addEventListener('change', () => this.later(), { signal });
    /** @type {Map<import('../media/uploads.js').Upload, {row: HTMLElement, show: () => void}>} */
    this.rows = new Map();
    this.total = make('progress', { className: 'progress', max: 1, value: 0, 'aria-label': t('title') });
    this.words = make('p', { className: 'grow', role: 'status' });
    this.list = make('ul', { className: 'rows upload-rows' });
    this.stop = make('button', { type: 'button', className: 'button small', onclick: () => queue.items.forEach((upload) => upload.cancel()) }, t('cancelAll'));
    this.shut = make('button', { type: 'button', className: 'button quiet icon-only', 'aria-label': t('close'), onclick: () => queue.clear() }, icon('close'));
    this.replaceChildren(make(
      'section', { className: 'panel stack-small', 'aria-label': t('title') },
      make('div', { className: 'acts' }, this.words, this.stop, this.shut),
      this.total,
      this.list,
    ));
    this.show();
  }

  disconnectedCallback() {
    this.left.abort();
  }

  /** Progress comes in many small steps: they are shown once a frame. */
  later() {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      this.show();
    });
  }

  show() {
    const { items } = queue;
    this.hidden = items.length === 0;
    for (const [upload, { row }] of this.rows) {
      if (!items.includes(upload)) {
        row.remove();
        this.rows.delete(upload);
      }
    }
    for (const upload of items) {
      if (!this.rows.has(upload)) {
        this.rows.set(upload, this.row(upload));
        this.list.append(this.rows.get(upload).row);
      }
      this.rows.get(upload).show();
    }
    this.sum(items);
  }

  sum(items) {
    const whole = items.reduce((sum, upload) => sum + Math.max(upload.file.size, 1), 0);
    const sent = items.reduce((sum, upload) => sum + Math.max(upload.file.size, 1) * upload.sent, 0);
    this.total.value = whole ? sent / whole : 0;
    const count = (state) => items.filter((upload) => upload.state === state).length;
    const failed = count('failed');
    const words = [t('total', count('ready'), `${items.length} ${plural(items.length, ['файла', 'файлов', 'файлов'], ['file', 'files'])}`), failed ? t('failed', failed) : ''].filter(Boolean).join(', ');
    if (this.words.textContent !== words) {
      this.words.textContent = words; // read out only when something has come to its end
    }
    this.stop.hidden = !queue.isBusy;
    this.shut.hidden = queue.isBusy;
  }

  row(upload) {
    const { name } = upload.file;
    const state = make('span', { className: 'soft small' });
    const bar = make('progress', { className: 'progress', max: 1, value: 0, 'aria-label': name });
    const problem = make('p', { className: 'problem-words small', role: 'alert' });
    const acts = make('span', { className: 'acts' });
    const row = make('li', { 'data-upload': name }, make('span', { className: 'grow' }, name), make('span', { className: 'soft small number' }, size(upload.file.size)), state, acts, bar, problem);
    let shown = null;
    const show = () => {
      bar.value = upload.sent;
      if (upload.state === shown) {
        return;
      }
      shown = upload.state;
      state.textContent = upload.state === 'failed' ? '' : t(upload.state);
      row.dataset.state = upload.state;
      bar.hidden = upload.isOver;
      problem.textContent = upload.problem ?? '';
      problem.hidden = !upload.problem;
      acts.replaceChildren(...offers(upload));
    };
    return { row, show };
  }
}

/** @param {import('../media/uploads.js').Upload} upload */
function offers(upload) {
  const { name } = upload.file;
  if (upload.state === 'waiting' || upload.state === 'sending') {
    return [make('button', { type: 'button', className: 'button quiet icon-only small', 'aria-label': t('cancel', name), onclick: () => upload.cancel() }, icon('close'))];
  }
  if (upload.canBeRetried) {
    return [make('button', { type: 'button', className: 'button small', 'aria-label': t('retryFile', name), onclick: () => queue.retry(upload) }, t('retry'))];
  }
  return upload.state === 'ready'
    ? [make('a', { className: 'button quiet small', href: `/studio/media/${upload.asset.id}`, 'aria-label': t('describeFile', name) }, t('describe'))]
    : [];
}

customElements.define('upload-list', UploadList);
