// What can be put into a text: the same list for the menu of the toolbar and for «/» in the text.
import { texts } from '../base/texts.js';
import { code, heading, insertBlocks, insertRule, insertTable, list, wrap } from './commands.js';
import { askEmbed, askNorm } from './dialogs.js';

const t = texts({
  image: ['Изображение', 'Picture'],
  audio: ['Звук', 'Sound'],
  video: ['Видео', 'Video'],
  embed: ['Вставка с другого сайта', 'From another site'],
  table: ['Таблица', 'Table'],
  info: ['Врезка «Справка»', 'Callout “For reference”'],
  warning: ['Врезка «Внимание»', 'Callout “Attention”'],
  important: ['Врезка «Важно»', 'Callout “Important”'],
  norm: ['Цитата нормы закона', 'Citation of law'],
  rule: ['Разделитель', 'Dividing line'],
  code: ['Код', 'Code'],
  h2: ['Заголовок', 'Heading'],
  h3: ['Подзаголовок', 'Subheading'],
  bullets: ['Список', 'List'],
  numbers: ['Нумерованный список', 'Numbered list'],
  quote: ['Цитата', 'Quotation'],
});

/** @returns {import('prosemirror-state').Command} asks for files of the library first */
function media(kind) {
  return (state, dispatch, view) => {
    const type = state.schema.nodes[kind];
    if (!type) {
      return false;
    }
    if (dispatch) {
      pick(view, type);
    }
    return true;
  };
}

async function pick(view, type) {
  const { pickMedia } = await import('../pickers/media.js');
  const assets = await pickMedia({ kinds: [type.name], many: type.name === 'image' });
  view.focus();
  if (assets?.length) {
    insertBlocks(...assets.map((asset) => type.create({ asset: asset.id })))(view.state, view.dispatch);
  }
}

/** @type {import('prosemirror-state').Command} */
export function insertNorm(state, dispatch, view) {
  const type = state.schema.nodes.norm_citation;
  const { selection } = state;
  if (!type || !selection.$from.parent.inlineContent || selection.$from.parent.type.spec.code) {
    return false;
  }
  if (dispatch) {
    const old = selection.node?.type === type ? selection.node.attrs : null;
    askNorm(old).then((norm) => {
      view.focus();
      if (norm) {
        view.dispatch(view.state.tr.replaceSelectionWith(type.create(norm)).scrollIntoView());
      }
    });
  }
  return true;
}

/** @type {import('prosemirror-state').Command} */
function insertEmbed(state, dispatch, view) {
  const type = state.schema.nodes.embed;
  if (!type) {
    return false;
  }
  if (dispatch) {
    askEmbed(null).then((embed) => {
      view.focus();
      if (embed) {
        insertBlocks(type.create(embed))(view.state, view.dispatch);
      }
    });
  }
  return true;
}

/**
 * @typedef {{name: string, title: string, icon: string, words: string, run: import('prosemirror-state').Command}} Insert
 *   words: that find it after «/», beside its title
 * @returns {Insert[]} those that the schema has
 */
export function inserts(schema) {
  const { nodes } = schema;
  const one = (needs, name, icon, run, words = '') => nodes[needs] && { name, title: t(name), icon, run, words: `${t(name)} ${words} ${name}`.toLowerCase() };
  return [
    one('image', 'image', 'image', media('image'), 'картинка фото рисунок photo'),
    one('audio', 'audio', 'audio', media('audio'), 'аудио подкаст запись'),
    one('video', 'video', 'video', media('video'), 'ролик'),
    one('embed', 'embed', 'embed', insertEmbed, 'плеер rutube vk карта'),
    one('table', 'table', 'table', insertTable),
    one('callout', 'info', 'info', wrap('callout', { kind: 'info' }), 'врезка'),
    one('callout', 'warning', 'warning', wrap('callout', { kind: 'warning' }), 'врезка'),
    one('callout', 'important', 'callout', wrap('callout', { kind: 'important' }), 'врезка'),
    one('norm_citation', 'norm', 'law', insertNorm, 'статья кодекс тк'),
    one('heading', 'h2', 'heading', heading(2)),
    one('heading', 'h3', 'heading', heading(3)),
    one('bullet_list', 'bullets', 'bullets', list('bullet_list'), 'ul'),
    one('ordered_list', 'numbers', 'numbers', list('ordered_list'), 'ol'),
    one('blockquote', 'quote', 'quote', wrap('blockquote')),
    one('code_block', 'code', 'code', code, 'программа'),
    one('horizontal_rule', 'rule', 'rule', insertRule, 'линия черта'),
  ].filter(Boolean);
}
