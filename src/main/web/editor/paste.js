// What comes by the clipboard or is dropped: documents of word processors, addresses, files.
import { DOMParser, Slice } from 'prosemirror-model';
import { undo } from 'prosemirror-history';
import { Plugin } from 'prosemirror-state';
import { dropPoint } from 'prosemirror-transform';
import { make } from '../base/dom.js';
import { plural, texts } from '../base/texts.js';
import { toast } from '../base/toast.js';
import { cleanHtml } from './clean.js';
import { insertBlocks } from './commands.js';
import { isId, isWebAddress } from './hrefs.js';
import { looksLikeMarkdown, markdown } from './markdown.js';
import { parsed } from './markup.js';
import { pictureOf, picturesOf } from './rtf.js';
import { arriving, begin } from './uploading.js';

const t = texts({
  lost: ['Не перенесено: %s %s. Сохраните их на устройство и вставьте файлами.', 'Not taken over: %s %s. Save them on this device and insert them as files.'],
  markdown: ['Знаки Markdown стали оформлением.', 'Signs of Markdown became formatting.'],
  goneOn: ['Текст с тех пор изменился. Шаг за шагом назад: Ctrl+Z.', 'The text has changed since. Step back with Ctrl+Z.'],
});

/** Characters that no text of the hub may have (contentmodel.richtext.Characters). */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Of pictures, of which the first may belong to what is pasted now. */
class Clipboard {
  /** @param {DataTransfer | null} data */
  constructor(data, schema) {
    this.schema = schema;
    this.files = [...data?.files ?? []].filter((file) => file.type.startsWith('image/'));
    this.rtf = data?.getData('text/rtf') ?? '';
    this.lost = 0;
  }

  /** @param {HTMLImageElement} image @returns {Node | null} */
  picture(image) {
    const address = image.getAttribute('src') ?? '';
    const own = /^(?:https?:\/\/[^/]+)?\/media\/([^/]+)\/file/.exec(address);
    if (!this.schema.nodes.image) {
      return null;
    }
    if (own && isId(own[1])) {
      return this.figure(image, { 'data-asset': own[1] });
    }
    const file = pictureOf(address) ?? (/^(file:|cid:|blob:)/i.test(address) || this.files.length ? this.next() : null);
    if (!file) {
      this.lost += 1;
      return null;
    }
    return this.figure(image, { 'data-upload': begin(file) });
  }

  next() {
    this.pictures ??= this.rtf ? picturesOf(this.rtf) : [];
    return this.pictures.shift() ?? this.files.shift() ?? null;
  }

  figure(image, data) {
    const alt = image.getAttribute('alt')?.trim().slice(0, 500);
    return make('figure', { 'data-node': 'image', ...data, 'data-alt': alt || undefined });
  }

  tell() {
    if (this.lost) {
      toast(t('lost', this.lost, plural(this.lost, ['изображение', 'изображения', 'изображений'], ['picture', 'pictures'])), { bad: true });
    }
  }
}

export function pasting() {
  let clipboard = null;
  let asTyped = false;
  return new Plugin({
    props: {
      handleDOMEvents: {
        paste(view, event) {
          clipboard = new Clipboard(event.clipboardData, view.state.schema);
          const words = parsed(event.clipboardData?.getData('text/html') ?? '').content.textContent.trim() || event.clipboardData?.getData('text/plain').trim();
          const files = [...event.clipboardData?.files ?? []];
          if (!files.length || words || !view.editable) {
            return false;
          }
          event.preventDefault();
          insertFiles(view, files);
          return true;
        },
      },
      transformPastedHTML(html, view) {
        const source = clipboard ?? new Clipboard(null, view.state.schema);
        clipboard = null;
        const cleaned = cleanHtml(html, (image) => source.picture(image));
        source.tell();
        return cleaned.replace(CONTROLS, '');
      },
      transformPastedText: (text) => text.replace(CONTROLS, ''),
      clipboardTextParser(text, $context, plain, view) {
        if (plain || asTyped || !looksLikeMarkdown(text)) {
          return null;
        }
        let pasted;
        queueMicrotask(() => { pasted = view.state.doc; });
        toast(t('markdown'), { undo: () => {
          if (view.isDestroyed || view.state.doc !== pasted) {
            toast(t('goneOn'));
            return;
          }
          undo(view.state, view.dispatch);
          asTyped = true;
          view.pasteText(text);
          asTyped = false;
        } });
        return opened(DOMParser.fromSchema(view.state.schema).parse(markdown(text)).content);
      },
      handlePaste(view, event) {
        const text = event.clipboardData?.getData('text/plain').trim() ?? '';
        return isWebAddress(text) && pasteAddress(view, text);
      },
      handleDrop(view, event) {
        const files = [...event.dataTransfer?.files ?? []];
        if (!files.length || !view.editable) {
          return false;
        }
        event.preventDefault();
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
        insertFiles(view, files, at?.pos);
        return true;
      },
    },
  });
}

/** Its ends go on with the text around them where they are paragraphs. */
function opened(content) {
  const isOpen = (node) => (node?.type.name === 'paragraph' ? 1 : 0);
  return new Slice(content, isOpen(content.firstChild), isOpen(content.lastChild));
}

/** @param {number} [pos] where they were dropped; else where the cursor is */
function insertFiles(view, files, pos) {
  const nodes = arriving(view.state.schema, files);
  if (!nodes.length) {
    return;
  }
  const at = pos === undefined ? null : dropPoint(view.state.doc, pos, new Slice(nodes[0].type.schema.nodes.doc.create(null, nodes).content, 0, 0));
  if (at === null) {
    insertBlocks(...nodes)(view.state, view.dispatch);
  } else {
    view.dispatch(view.state.tr.insert(at, nodes));
  }
}

/** An address is laid on what is selected, or stands as a link. */
function pasteAddress(view, href) {
  const { state } = view;
  const { link } = state.schema.marks;
  const { from, to, empty, $from } = state.selection;
  if (!link || !$from.parent.inlineContent || !$from.parent.type.allowsMarkType(link) || !$from.sameParent(state.selection.$to)) {
    return false;
  }
  const mark = link.create({ href });
  const tr = empty ? state.tr.replaceSelectionWith(state.schema.text(href, mark.addToSet($from.marks())), false) : state.tr.removeMark(from, to, link).addMark(from, to, mark);
  view.dispatch(tr.removeStoredMark(link).scrollIntoView());
  return true;
}
