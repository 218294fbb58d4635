// Files that were pasted or dropped into a text: they stand in it while they are on their way.
import { texts } from '../base/texts.js';
import { toast } from '../base/toast.js';
import { uploadFiles } from '../media/uploads.js';

const t = texts({ wrong: ['Файл «%s» не картинка, не звук и не видео: в текст его не вставить.', 'The file “%s” is no picture, sound or video: it cannot stand in the text.'] });

/** By the attribute «upload» of the nodes that wait for them. @type {Map<string, Upload>} */
const underway = new Map();

class Upload {
  constructor(key, file) {
    this.key = key;
    this.listeners = new Set();
    this.ended = this.send(file);
  }

  async send(file) {
    const [asset] = await uploadFiles([file], { onProgress: (progress) => {
      this.listeners.forEach((tell) => tell(progress));
      if (progress.state === 'failed') {
        toast(progress.problem, { bad: true });
      }
    } });
    return asset;
  }

  /** Also after its end, for undo can bring back a node that was not yet whole. */
  async watch(view, tell) {
    this.listeners.add(tell);
    const asset = await this.ended;
    if (!view.isDestroyed) {
      settle(view, this.key, asset);
    }
  }
}

/** @param {string} key @returns {Upload | undefined} */
export function uploadOf(key) {
  return underway.get(key);
}

/** Nodes for files, each whole as soon as its file has arrived. @param {import('prosemirror-model').Schema} schema @param {File[]} files */
export function arriving(schema, files) {
  return files.flatMap((file) => {
    const type = schema.nodes[file.type.split('/')[0]];
    if (!type?.spec.attrs?.upload) {
      toast(t('wrong', file.name), { bad: true });
      return [];
    }
    return [type.create({ upload: begin(file) })];
  });
}

/** @param {File} file @returns {string} key */
export function begin(file) {
  const key = `upload-${underway.size + 1}`;
  underway.set(key, new Upload(key, file));
  return key;
}

/** @param {object | undefined} asset none when it has not arrived: then the node goes */
function settle(view, key, asset) {
  const tr = view.state.tr.setMeta('addToHistory', false);
  view.state.doc.descendants((node, pos) => {
    if (node.attrs.upload === key) {
      const at = tr.mapping.map(pos);
      if (asset?.kind === node.type.name) {
        tr.setNodeAttribute(at, 'asset', asset.id).setNodeAttribute(at, 'upload', null);
      } else {
        tr.delete(at, at + node.nodeSize);
      }
    }
    return !node.isTextblock;
  });
  if (tr.docChanged) {
    view.dispatch(tr);
  }
}
