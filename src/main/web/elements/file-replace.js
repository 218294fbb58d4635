// <file-replace path="…/file" version="3" kind="image" say="…"> around a dialog: other bytes for a file, shown beside those they
// take the place of before it is done.
import { make } from '../base/dom.js';
import { texts } from '../base/texts.js';
import { sendFile } from '../base/upload.js';
import { size } from '../media/size.js';

const t = texts({
  kind: ['Нужен файл того же вида, что и прежний: материалы показывают его как %s. Другой файл загрузите отдельно.', 'A file of the same kind is needed: entries show it as %s. Upload another file on its own.'],
  image: ['изображение', 'a picture'],
  audio: ['звук', 'a sound'],
  video: ['видео', 'a video'],
});
/** Sound may come in a container for moving pictures. */
const FITS = { image: /^image\//, audio: /^(audio|video)\//, video: /^video\// };

class FileReplace extends HTMLElement {
  connectedCallback() {
    this.input = this.querySelector('input[type="file"]');
    this.act = this.querySelector('[data-replace]');
    this.bar = this.querySelector('progress');
    this.alert = this.querySelector('[role="alert"]');
    this.input.addEventListener('change', () => this.chosen(this.input.files[0]));
    this.act.addEventListener('click', () => this.replace());
    this.querySelector('dialog').addEventListener('close', () => this.forget());
  }

  /** What was chosen, and what plays. */
  forget() {
    this.stop?.abort();
    this.querySelectorAll('audio, video').forEach((player) => player.pause());
    this.input.value = '';
    this.chosen(undefined);
  }

  /** @param {File | undefined} file */
  chosen(file) {
    this.file = file;
    const kind = this.getAttribute('kind');
    const fits = file && (!FITS[kind] || !file.type || FITS[kind].test(file.type));
    this.say(file && !fits ? t('kind', t(kind)) : '');
    this.act.disabled = !fits;
    URL.revokeObjectURL(this.address);
    this.address = fits ? URL.createObjectURL(file) : '';
    this.querySelector('[data-next]').replaceChildren(...(fits ? this.preview(file) : []));
  }

  preview(file) {
    const words = make('p', { className: 'small soft' }, [file.name, size(file.size)].join(' · '));
    switch (file.type.split('/')[0]) {
      case 'image': {
        const picture = make('img', { src: this.address, alt: '' });
        picture.addEventListener('load', () => words.append(` · ${picture.naturalWidth} × ${picture.naturalHeight}`));
        return [picture, words];
      }
      case 'audio':
      case 'video':
        return [make(file.type.split('/')[0], { src: this.address, controls: true, 'aria-label': file.name }), words];
      default:
        return [words];
    }
  }

  async replace() {
    this.stop = new AbortController();
    this.act.setAttribute('aria-busy', 'true');
    this.bar.hidden = false;
    this.say('');
    const query = new URLSearchParams({ filename: this.file.name });
    try {
      await sendFile('PUT', `${this.getAttribute('path')}?${query}`, this.file, {
        version: this.getAttribute('version'),
        signal: this.stop.signal,
        reached: (part) => { this.bar.value = part; },
      });
      sessionStorage.setItem('toast', this.getAttribute('say'));
      location.reload();
    } catch (failure) {
      if (failure.name !== 'AbortError') {
        this.say(failure.sentences || failure.message);
      }
    } finally {
      this.act.removeAttribute('aria-busy');
      this.bar.hidden = true;
      this.bar.value = 0;
    }
  }

  say(sentence) {
    this.alert.hidden = !sentence;
    this.alert.textContent = sentence;
  }
}

customElements.define('file-replace', FileReplace);
