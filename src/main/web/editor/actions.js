// What the toolbars offer: each a command with its sign, its keys and what says that it is on.
import { redo, undo } from 'prosemirror-history';
import { addColumnAfter, addColumnBefore, addRowAfter, addRowBefore, deleteColumn, deleteRow, deleteTable, mergeCells, splitCell, toggleHeaderColumn, toggleHeaderRow } from 'prosemirror-tables';
import { texts } from '../base/texts.js';
import { around, hasMark, heading, isHeading, list, mark, move, wrap } from './commands.js';
import { openFind } from './find.js';
import { insertNorm } from './inserts.js';
import { editLink, linkAround } from './links.js';
import { typeset } from './typesetting.js';

const t = texts({
  undo: ['Отменить', 'Undo'],
  redo: ['Повторить', 'Redo'],
  h2: ['Заголовок', 'Heading'],
  h3: ['Подзаголовок', 'Subheading'],
  h4: ['Малый заголовок', 'Small heading'],
  strong: ['Полужирный', 'Bold'],
  em: ['Курсив', 'Italic'],
  underline: ['Подчёркнутый', 'Underlined'],
  strike: ['Зачёркнутый', 'Struck out'],
  code: ['Код в строке', 'Code'],
  sub: ['Нижний индекс', 'Subscript'],
  sup: ['Верхний индекс', 'Superscript'],
  bullets: ['Список', 'List'],
  numbers: ['Нумерованный список', 'Numbered list'],
  quote: ['Цитата', 'Quotation'],
  link: ['Ссылка', 'Link'],
  norm: ['Цитата нормы закона', 'Citation of law'],
  typeset: ['Типографика: кавычки, тире, неразрывные пробелы', 'Typography: quotes, dashes, spaces that do not break'],
  find: ['Поиск и замена', 'Find and replace'],
  up: ['Поднять блок', 'Move the block up'],
  down: ['Опустить блок', 'Move the block down'],
  rowBefore: ['Строка выше', 'Row above'],
  rowAfter: ['Строка ниже', 'Row below'],
  rowDelete: ['Удалить строку', 'Delete the row'],
  columnBefore: ['Столбец слева', 'Column to the left'],
  columnAfter: ['Столбец справа', 'Column to the right'],
  columnDelete: ['Удалить столбец', 'Delete the column'],
  headerRow: ['Строка заголовков', 'Row of headings'],
  headerColumn: ['Столбец заголовков', 'Column of headings'],
  merge: ['Объединить ячейки', 'Merge cells'],
  split: ['Разделить ячейку', 'Split the cell'],
  tableDelete: ['Удалить таблицу', 'Delete the table'],
});

const APPLE = /Mac|iP(hone|ad)/.test(navigator.platform);

/** «Ctrl+Shift+7», «⌘⇧7» @param {string} keys as keymaps write them */
function keysShown(keys) {
  return APPLE
    ? keys.replace('Mod-', '⌘').replace('Alt-', '⌥').replace('Shift-', '⇧').replace('Arrow', '')
    : keys.replace('Mod-', 'Ctrl+').replace('Alt-', 'Alt+').replace('Shift-', 'Shift+').replace('ArrowUp', '↑').replace('ArrowDown', '↓').replace(/[a-z]$/, (letter) => letter.toUpperCase());
}

/**
 * @typedef {{name: string, title: string, keys?: string, icon?: string, text?: string, run: import('prosemirror-state').Command,
 *   isOn?: (state: object) => boolean, reads?: boolean}} Action isOn: of what can be switched; none of what is only done;
 *   reads: also where nothing may be written
 */
function action(name, sign, keys, run, isOn) {
  const title = keys ? `${t(name)} (${keysShown(keys)})` : t(name);
  return { name, title, ...sign, run, isOn };
}

const drawn = (icon) => ({ icon });
const lettered = (text) => ({ text });
const onMark = (name) => (state) => hasMark(state, name);
const onNode = (name) => (state) => Boolean(around(state, name));

/** Groups of the toolbar. @param {import('prosemirror-model').Schema} schema @returns {Action[][]} only of what a field may use */
export function mainActions({ nodes, marks }) {
  return [
    [
      action('undo', drawn('undo'), 'Mod-z', undo),
      action('redo', drawn('redo'), 'Mod-Shift-z', redo),
    ],
    nodes.heading && [
      action('h2', lettered('H2'), 'Mod-Alt-2', heading(2), (state) => isHeading(state, 2)),
      action('h3', lettered('H3'), 'Mod-Alt-3', heading(3), (state) => isHeading(state, 3)),
      action('h4', lettered('H4'), 'Mod-Alt-4', heading(4), (state) => isHeading(state, 4)),
    ],
    [
      marks.strong && action('strong', drawn('bold'), 'Mod-b', mark('strong'), onMark('strong')),
      marks.em && action('em', drawn('italic'), 'Mod-i', mark('em'), onMark('em')),
      marks.underline && action('underline', drawn('underline'), 'Mod-u', mark('underline'), onMark('underline')),
      marks.strike && action('strike', drawn('strike'), 'Mod-Shift-x', mark('strike'), onMark('strike')),
      marks.sub && action('sub', drawn('sub'), 'Mod-,', mark('sub', 'sup'), onMark('sub')),
      marks.sup && action('sup', drawn('sup'), 'Mod-.', mark('sup', 'sub'), onMark('sup')),
      marks.code && action('code', drawn('code'), 'Mod-e', mark('code'), onMark('code')),
    ],
    [
      nodes.bullet_list && action('bullets', drawn('bullets'), 'Mod-Shift-8', list('bullet_list'), onNode('bullet_list')),
      nodes.ordered_list && action('numbers', drawn('numbers'), 'Mod-Shift-7', list('ordered_list'), onNode('ordered_list')),
      nodes.blockquote && action('quote', drawn('quote'), 'Mod-Shift-9', wrap('blockquote'), onNode('blockquote')),
    ],
    [
      marks.link && action('link', drawn('link'), 'Mod-k', editLink, (state) => linkAround(state) !== null),
      nodes.norm_citation && action('norm', drawn('law'), 'Mod-Shift-l', insertNorm),
    ],
    [
      action('up', drawn('up'), 'Alt-ArrowUp', move(-1)),
      action('down', drawn('down'), 'Alt-ArrowDown', move(1)),
      action('typeset', lettered('«»'), null, typeset),
      { ...action('find', drawn('search'), 'Mod-f', openFind), reads: true },
    ],
  ].map((group) => group && group.filter(Boolean)).filter((group) => group?.length);
}

/** @returns {Action[][]} */
export function tableActions() {
  return [
    [
      action('rowBefore', drawn('row-before'), null, addRowBefore),
      action('rowAfter', drawn('row-after'), null, addRowAfter),
      action('rowDelete', drawn('row-delete'), null, deleteRow),
    ],
    [
      action('columnBefore', drawn('column-before'), null, addColumnBefore),
      action('columnAfter', drawn('column-after'), null, addColumnAfter),
      action('columnDelete', drawn('column-delete'), null, deleteColumn),
    ],
    [
      action('headerRow', drawn('header-row'), null, toggleHeaderRow),
      action('headerColumn', drawn('header-column'), null, toggleHeaderColumn),
      action('merge', drawn('merge'), null, mergeCells),
      action('split', drawn('split'), null, splitCell),
    ],
    [action('tableDelete', drawn('bin'), null, deleteTable)],
  ];
}
