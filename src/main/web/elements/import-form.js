// <import-form> around the form of an import: makes the order, then sends the file and shows how far it is. With
// waiting="ID" the order is there already and only waits for its file.
//   [data-source] the file, [data-for="csv json"] what only these formats have, [data-mapping] a file that is read into
//   the control «mapping», [data-sending] is shown while the file is sent, [data-stop] stops that
import { call } from '../base/api.js';
import { texts } from '../base/texts.js';
import { toast } from '../base/toast.js';
import { sendFile } from '../base/upload.js';
import { ApiForm } from './api-form.js';

const t = texts({
  noFile: ['Выберите файл.', 'Choose a file.'],
  unread: ['Файл «%s» не прочитался: выберите его ещё раз или вставьте соответствие полей сами.', 'The file “%s” could not be read: choose it once more, or paste the mapping yourself.'],
});
const TRANSFERS = '/api/v1/manage/transfers';
const ARCHIVE = 'zip';

class ImportForm extends ApiForm {
  connectedCallback() {
    super.connectedCallback();
    this.addEventListener('change', (event) => {
      if (this.format && event.target === this.format) {
        this.fit();
      } else if (event.target.matches('[data-mapping]')) {
        this.take(event.target.files[0]);
      }
    });
    this.addEventListener('click', (event) => event.target.closest('[data-stop]') && this.stopping?.abort());
    if (this.format) {
      this.fit();
    }
  }

  get format() {
    return this.form.elements.format;
  }

  get file() {
    return this.form.querySelector('[data-source]').files[0];
  }

  /** Only what the format has is there, and sent. */
  fit() {
    for (const part of this.querySelectorAll('[data-for]')) {
      part.hidden = !part.dataset.for.split(' ').includes(this.format.value);
      part.querySelectorAll('input, textarea').forEach((control) => { control.disabled = part.hidden; });
    }
  }

  async take(file) {
    if (!file) {
      return;
    }
    try {
      this.form.elements.mapping.value = await file.text();
    } catch {
      toast(t('unread', file.name), { bad: true });
    }
  }

  async send(submitter) {
    if (this.busy) {
      return;
    }
    this.clear();
    const control = this.form.querySelector('[data-source]');
    if (!this.file && !this.url) {
      this.mark(control, t('noFile'));
      control.focus();
      return;
    }
    this.busy = true;
    submitter?.setAttribute('aria-busy', 'true');
    try {
      this.go('/studio/transfer/{id}', await this.bringIn());
    } catch (problem) {
      if (problem.name !== 'AbortError') {
        this.show(problem);
      }
    } finally {
      this.busy = false;
      submitter?.removeAttribute('aria-busy');
    }
  }

  get url() {
    const control = this.form.elements.url;
    return control && !control.disabled ? control.value : '';
  }

  async bringIn() {
    const waiting = this.getAttribute('waiting');
    if (!waiting && this.format.value === ARCHIVE) {
      return this.sent('POST', TRANSFERS);
    }
    const order = waiting ? { id: waiting } : (await call('POST', `${TRANSFERS}/imports`, { body: this.body() })).data;
    return this.url ? order : this.sent('PUT', `${TRANSFERS}/${order.id}/file`);
  }

  async sent(method, path) {
    const sending = this.querySelector('[data-sending]');
    const bar = sending.querySelector('progress');
    sending.hidden = false;
    this.stopping = new AbortController();
    try {
      return await sendFile(method, `${path}?filename=${encodeURIComponent(this.file.name)}`, this.file, {
        signal: this.stopping.signal,
        reached: (part) => { bar.value = part; },
      });
    } finally {
      sending.hidden = true;
    }
  }
}

customElements.define('import-form', ImportForm);
