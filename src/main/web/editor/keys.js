// Keys of the text.
import { baseKeymap, chainCommands, exitCode, newlineInCode } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { undoInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { splitListItem } from 'prosemirror-schema-list';
import { NodeSelection, Plugin, Selection } from 'prosemirror-state';
import { addRowAfter, goToNextCell, isInTable } from 'prosemirror-tables';
import { code, heading, indent, insertBreak, list, mark, move, paragraphBelow, wrap } from './commands.js';
import { openFind } from './find.js';
import { insertNorm } from './inserts.js';
import { editLink } from './links.js';

/** Behind the last cell comes a new row. */
function nextCell(state, dispatch, view) {
  if (!isInTable(state)) {
    return false;
  }
  if (!goToNextCell(1)(state, dispatch, view) && dispatch) {
    addRowAfter(state, dispatch);
    goToNextCell(1)(view.state, dispatch, view);
  }
  return true;
}

/** Enter on a citation opens it; on any other whole block it goes on below. */
function enterOnNode(state, dispatch, view) {
  const { selection } = state;
  if (!(selection instanceof NodeSelection)) {
    return false;
  }
  return selection.node.type.name === 'norm_citation' ? insertNorm(state, dispatch, view) : selection.node.isBlock && paragraphBelow(state, dispatch);
}

/** What cannot be shown is selected first, and deleted only by the next stroke. @param {1 | -1} direction */
function selectUnknown(direction) {
  return (state, dispatch) => {
    const { $from, empty } = state.selection;
    if (!empty || !$from.parent.isTextblock) {
      return false;
    }
    const inline = direction < 0 ? $from.nodeBefore : $from.nodeAfter;
    const atEdge = $from.parentOffset === (direction < 0 ? 0 : $from.parent.content.size);
    if (inline?.type.name === 'unknown_inline') {
      dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, direction < 0 ? $from.pos - inline.nodeSize : $from.pos)));
      return true;
    }
    const beyond = atEdge && Selection.findFrom(state.doc.resolve(direction < 0 ? $from.before() : $from.after()), direction);
    if (beyond instanceof NodeSelection && beyond.node.type.name === 'unknown_block') {
      dispatch?.(state.tr.setSelection(beyond).scrollIntoView());
      return true;
    }
    return false;
  };
}

/** @param {import('prosemirror-model').Schema} schema */
export function keys(schema) {
  const { list_item: item } = schema.nodes;
  return [
    leaving(),
    keymap({
      'Mod-z': undo,
      'Mod-y': redo,
      'Shift-Mod-z': redo,
      'Mod-b': mark('strong'),
      'Mod-i': mark('em'),
      'Mod-u': mark('underline'),
      'Mod-Shift-x': mark('strike'),
      'Mod-e': mark('code'),
      'Mod-,': mark('sub', 'sup'),
      'Mod-.': mark('sup', 'sub'),
      'Mod-k': editLink,
      'Mod-f': openFind,
      'Mod-h': openFind,
      'Mod-Alt-2': heading(2),
      'Mod-Alt-3': heading(3),
      'Mod-Alt-4': heading(4),
      'Mod-Alt-c': code,
      'Mod-Shift-7': list('ordered_list'),
      'Mod-Shift-8': list('bullet_list'),
      'Mod-Shift-9': wrap('blockquote'),
      'Mod-Shift-l': insertNorm,
      'Alt-ArrowUp': move(-1),
      'Alt-ArrowDown': move(1),
      'Mod-Enter': chainCommands(exitCode, paragraphBelow),
      'Shift-Enter': chainCommands(newlineInCode, insertBreak),
      'Enter': chainCommands(enterOnNode, splitListItem(item)),
      'Tab': chainCommands(nextCell, indent(true)),
      'Shift-Tab': chainCommands(goToNextCell(-1), indent(false)),
      'Backspace': chainCommands(undoInputRule, selectUnknown(-1)),
      'Delete': selectUnknown(1),
    }),
    keymap(baseKeymap),
  ];
}

/** After Escape, Tab leaves the text as it leaves any field: nobody is held in a list or a table. */
function leaving() {
  let leaves = false;
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown(view, event) {
          const lets = leaves && event.key === 'Tab';
          leaves = event.key === 'Escape' || (leaves && (event.key === 'Tab' || event.key === 'Shift'));
          // true: the editor does nothing with it, and the browser what it usually does
          return lets;
        },
      },
    },
  });
}
