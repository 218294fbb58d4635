// Files and pages of other sites in the text: a preview, and what readers will see beside it.
import { freshId, icon, make } from '../base/dom.js';
import { texts } from '../base/texts.js';
import { askEmbed } from './dialogs.js';
import { uploadOf } from './uploading.js';

const t = texts({
  image: ['Изображение', 'Picture'],
  audio: ['Звук', 'Sound'],
  video: ['Видео', 'Video'],
  embed: ['Вставка с другого сайта', 'From another site'],
  alt: ['Описание для тех, кто не видит', 'Description for those who cannot see it'],
  altMissing: ['Без описания опубликовать не получится: что на изображении?', 'It cannot be published without a description: what is in the picture?'],
  caption: ['Подпись', 'Caption'],
  title: ['Название', 'Title'],
  replace: ['Заменить', 'Replace'],
  change: ['Изменить адрес', 'Change the address'],
  remove: ['Убрать из текста', 'Take out of the text'],
  lost: ['Файл не показать: его нет в медиатеке, или он ещё не обработан.', 'The file cannot be shown: it is not in the library, or not processed yet.'],
  sending: ['Загружается…', 'Uploading…'],
  processing: ['Обрабатывается…', 'Being processed…'],
});

const INPUTS = {
  image: [['alt', 500], ['caption', 1000]],
  audio: [['caption', 1000]],
  video: [['caption', 1000]],
  embed: [['title', 200], ['caption', 1000]],
};

/** A node view of image, audio, video and embed. */
export class Figure {
  constructor(node, view, getPos) {
    Object.assign(this, { node, view, getPos });
    this.kind = node.type.name;
    this.preview = make('div', { className: 'rt-preview' });
    this.inputs = INPUTS[this.kind].map(([name, max]) => this.input(name, max));
    this.missing = make('p', { className: 'rt-missing', id: freshId('missing') }, icon('warning'), t('altMissing'));
    const button = (label, sign, act) => make('button', { type: 'button', className: 'button quiet small icon-only', 'aria-label': label, title: label, onclick: act }, icon(sign));
    this.acts = make(
      'div', { className: 'rt-figure-acts' },
      make('span', { className: 'soft small' }, icon(this.kind), t(this.kind)),
      button(t(this.kind === 'embed' ? 'change' : 'replace'), 'replace', () => this.replace()),
      button(t('remove'), 'bin', () => this.remove()),
    );
    this.dom = make('figure', { className: `rt-figure rt-${this.kind}`, contentEditable: 'false' }, this.acts, this.preview, ...this.inputs.map(({ box }) => box), this.missing);
    this.show();
  }

  input(name, max) {
    const id = freshId(name);
    const control = make('input', { type: 'text', id, maxLength: max, autocomplete: 'off' });
    control.addEventListener('input', () => this.set(name, control.value || null));
    return { name, control, box: make('div', { className: 'rt-caption' }, make('label', { for: id, className: 'small soft' }, t(name)), control) };
  }

  set(name, value) {
    this.view.dispatch(this.view.state.tr.setNodeAttribute(this.getPos(), name, value));
  }

  show() {
    const { attrs } = this.node;
    for (const { name, control } of this.inputs) {
      const value = attrs[name] ?? '';
      if (control.value !== value) {
        control.value = value;
      }
      control.readOnly = !this.view.editable;
    }
    const isMissing = this.kind === 'image' && !attrs.alt?.trim();
    this.dom.classList.toggle('rt-no-alt', isMissing);
    this.missing.hidden = !isMissing;
    if (this.kind === 'image') {
      this.inputs[0].control.setAttribute('aria-describedby', isMissing ? this.missing.id : '');
    }
    const source = attrs.asset ?? attrs.url ?? attrs.upload;
    if (source !== this.source) {
      this.source = source;
      this.load(attrs);
    }
  }

  load({ asset, url, upload }) {
    if (url) {
      this.preview.replaceChildren(make('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, url));
    } else if (asset) {
      this.preview.replaceChildren(this.player(`/media/${asset}/file`));
    } else {
      this.watch(upload);
    }
  }

  player(src) {
    const made = this.kind === 'image'
      ? make('img', { src, alt: '', loading: 'lazy', draggable: false })
      : make(this.kind, { src, controls: true, preload: 'none', 'aria-label': t(this.kind) });
    made.addEventListener('error', () => this.preview.replaceChildren(make('p', { className: 'soft' }, t('lost'))));
    return made;
  }

  watch(key) {
    const bar = make('progress', { className: 'progress', max: 1, value: 0, 'aria-label': t('sending') });
    const words = make('span', { className: 'soft small' }, t('sending'));
    this.preview.replaceChildren(words, bar);
    const upload = uploadOf(key);
    if (upload) {
      upload.watch(this.view, ({ state, sent }) => {
        bar.value = sent;
        words.textContent = t(state === 'processing' ? 'processing' : 'sending');
      });
    } else {
      this.preview.replaceChildren(make('p', { className: 'soft' }, t('lost')));
    }
  }

  async replace() {
    if (this.kind === 'embed') {
      const embed = await askEmbed(this.node.attrs);
      if (embed) {
        this.set('url', embed.url);
        this.set('title', embed.title);
      }
    } else {
      const { pickMedia } = await import('../pickers/media.js');
      const [asset] = await pickMedia({ kinds: [this.kind] }) ?? [];
      if (asset) {
        this.set('asset', asset.id);
      }
    }
  }

  remove() {
    const pos = this.getPos();
    this.view.dispatch(this.view.state.tr.delete(pos, pos + this.node.nodeSize));
    this.view.focus();
  }

  update(node) {
    if (node.type !== this.node.type) {
      return false;
    }
    this.node = node;
    this.show();
    return true;
  }

  /** What is typed into the captions is none of the text's business. */
  stopEvent(event) {
    return event.target instanceof Element && event.target.closest('input, button, audio, video, a') !== null;
  }

  ignoreMutation() {
    return true;
  }

  selectNode() {
    this.dom.classList.add('ProseMirror-selectednode');
  }

  deselectNode() {
    this.dom.classList.remove('ProseMirror-selectednode');
  }
}
