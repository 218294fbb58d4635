// What can be done to a text, as commands of ProseMirror: (state, dispatch) => whether it can.
import { lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import { Fragment } from 'prosemirror-model';
import { liftListItem, sinkListItem, wrapInList } from 'prosemirror-schema-list';
import { NodeSelection, Selection, TextSelection } from 'prosemirror-state';

/** @typedef {import('prosemirror-state').Command} Command */

const LISTS = ['bullet_list', 'ordered_list'];

/** The innermost node of one of these types around the selection. @returns {{node: object, pos: number, depth: number} | null} */
export function around(state, ...names) {
  const { $from } = state.selection;
  if (state.selection.node && names.includes(state.selection.node.type.name)) {
    return { node: state.selection.node, pos: $from.pos, depth: $from.depth + 1 };
  }
  for (let depth = $from.depth; depth > 0; depth--) {
    if (names.includes($from.node(depth).type.name)) {
      return { node: $from.node(depth), pos: $from.before(depth), depth };
    }
  }
  return null;
}

/** A mark that the other of a pair gives way to. @returns {Command} */
export function mark(name, instead) {
  return (state, dispatch) => {
    const type = state.schema.marks[name];
    if (!type) {
      return false;
    }
    const other = instead && state.schema.marks[instead];
    return toggleMark(type)(state, dispatch && ((tr) => {
      const { from, to, empty } = state.selection;
      if (other && empty) {
        tr.removeStoredMark(other);
      } else if (other) {
        tr.removeMark(from, to, other);
      }
      dispatch(tr);
    }));
  };
}

export function hasMark(state, name) {
  const type = state.schema.marks[name];
  const { from, $from, to, empty } = state.selection;
  return Boolean(type) && (empty ? Boolean(type.isInSet(state.storedMarks || $from.marks())) : state.doc.rangeHasMark(from, to, type));
}

/** @returns {Command} the block becomes a heading, and a heading of that level a paragraph again */
export function heading(level) {
  return (state, dispatch) => {
    const { heading: type, paragraph } = state.schema.nodes;
    if (!type) {
      return false;
    }
    return isHeading(state, level) ? setBlockType(paragraph)(state, dispatch) : setBlockType(type, { level })(state, dispatch);
  };
}

export function isHeading(state, level) {
  const { parent } = state.selection.$from;
  return parent.type.name === 'heading' && parent.attrs.level === level;
}

/** @type {Command} */
export function code(state, dispatch) {
  const { code_block: type, paragraph } = state.schema.nodes;
  if (!type) {
    return false;
  }
  return around(state, 'code_block') ? setBlockType(paragraph)(state, dispatch) : setBlockType(type)(state, dispatch);
}

/** @returns {Command} into a list, out of it, or into one of the other kind */
export function list(name) {
  return (state, dispatch) => {
    const type = state.schema.nodes[name];
    if (!type) {
      return false;
    }
    const has = around(state, ...LISTS);
    if (has?.node.type === type) {
      return liftListItem(state.schema.nodes.list_item)(state, dispatch);
    }
    if (has) {
      dispatch?.(state.tr.setNodeMarkup(has.pos, type));
      return true;
    }
    return wrapInList(type)(state, dispatch);
  };
}

/** @returns {Command} within a list it is always done, so that Tab does not leave the text by mistake */
export function indent(deeper) {
  return (state, dispatch) => {
    if (!around(state, 'list_item')) {
      return false;
    }
    const { list_item: item } = state.schema.nodes;
    (deeper ? sinkListItem(item) : liftListItem(item))(state, dispatch);
    return true;
  };
}

/** @returns {Command} */
export function wrap(name, attrs = null) {
  return (state, dispatch) => {
    const type = state.schema.nodes[name];
    if (!type) {
      return false;
    }
    const has = around(state, name);
    if (has && attrs && has.node.attrs.kind !== attrs.kind) {
      dispatch?.(state.tr.setNodeMarkup(has.pos, null, attrs));
      return true;
    }
    return has ? lift(state, dispatch) : wrapIn(type, attrs)(state, dispatch);
  };
}

/** Puts blocks where the cursor is; an empty paragraph gives its place. @returns {Command} */
export function insertBlocks(...blocks) {
  return (state, dispatch) => {
    const { $from } = state.selection;
    const depth = blockDepth($from, blocks[0].type);
    if (depth === null) {
      return false;
    }
    if (dispatch) {
      const isEmpty = $from.depth > depth && $from.node(depth + 1).type.name === 'paragraph' && $from.node(depth + 1).childCount === 0;
      const at = $from.depth === depth ? state.selection.to : $from.after(depth + 1);
      const from = isEmpty ? $from.before(depth + 1) : at;
      const tr = state.tr.replaceWith(from, at, blocks);
      const end = tr.mapping.map(at);
      const { doc } = tr;
      if (end === doc.content.size) {
        tr.insert(end, state.schema.nodes.paragraph.create());
      }
      const first = blocks[0];
      const isRule = first.type.name === 'horizontal_rule';
      tr.setSelection(first.isAtom && !isRule ? NodeSelection.create(tr.doc, from) : Selection.near(tr.doc.resolve(from + 1)));
      dispatch(tr.scrollIntoView());
    }
    return true;
  };
}

/** The depth of the nearest node around the position that takes such a block. */
function blockDepth($pos, type) {
  for (let depth = $pos.parent.inlineContent ? $pos.depth - 1 : $pos.depth; depth >= 0; depth--) {
    if ($pos.node(depth).type.contentMatch.matchType(type) && $pos.node(depth).type.name !== 'list_item') {
      return depth;
    }
  }
  return null;
}

/** @type {Command} */
export function insertTable(state, dispatch) {
  const { table, table_row: row, table_cell: cell, table_header: header } = state.schema.nodes;
  if (!table || around(state, 'table')) {
    return false;
  }
  const made = (type) => row.create(null, Array.from({ length: 3 }, () => type.createAndFill()));
  return insertBlocks(table.create(null, [made(header), made(cell), made(cell)]))(state, dispatch);
}

/** @type {Command} */
export function insertRule(state, dispatch) {
  const { horizontal_rule: type } = state.schema.nodes;
  return Boolean(type) && insertBlocks(type.create())(state, dispatch);
}

/** @type {Command} */
export function insertBreak(state, dispatch) {
  const { hard_break: type } = state.schema.nodes;
  const { $from } = state.selection;
  if (!$from.parent.inlineContent || !$from.parent.type.contentMatch.matchType(type)) {
    return false;
  }
  dispatch?.(state.tr.replaceSelectionWith(type.create()).scrollIntoView());
  return true;
}

const FIXED = ['table_row', 'table_cell', 'table_header'];

/**
 * Changes places with the neighbour: an item within its list, any other block within what holds it; at the edge of its
 * holder, the holder moves.
 * @returns {Command}
 */
export function move(step) {
  return (state, dispatch) => {
    const { $from } = state.selection;
    const node = state.selection instanceof NodeSelection && state.selection.node.isBlock;
    for (let depth = node ? $from.depth + 1 : $from.depth; depth > 0; depth--) {
      const holder = $from.node(depth - 1);
      const index = $from.index(depth - 1);
      const own = holder.child(index);
      const other = index + step;
      if (!FIXED.includes(own.type.name) && other >= 0 && other < holder.childCount) {
        if (dispatch) {
          dispatch(swapped(state, $from.posAtIndex(index, depth - 1), own, holder.child(other), step));
        }
        return true;
      }
    }
    return false;
  };
}

function swapped(state, pos, own, other, step) {
  const first = step < 0 ? pos - other.nodeSize : pos;
  const pair = step < 0 ? [own, other] : [other, own];
  const tr = state.tr.replaceWith(first, first + own.nodeSize + other.nodeSize, Fragment.from(pair));
  const shift = step < 0 ? -other.nodeSize : other.nodeSize;
  const { selection } = state;
  tr.setSelection(selection instanceof NodeSelection
    ? NodeSelection.create(tr.doc, selection.from + shift)
    : TextSelection.between(tr.doc.resolve(selection.anchor + shift), tr.doc.resolve(selection.head + shift)));
  return tr.scrollIntoView();
}

/** Out of a block that ends the text, or that nothing can be typed behind. @type {Command} */
export function paragraphBelow(state, dispatch) {
  const { $to } = state.selection;
  const depth = state.selection instanceof NodeSelection ? $to.depth + 1 : $to.depth;
  if (depth === 0) {
    return false;
  }
  if (dispatch) {
    const at = state.selection instanceof NodeSelection ? $to.pos : $to.after(1);
    const tr = state.tr.insert(at, state.schema.nodes.paragraph.create());
    dispatch(tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView());
  }
  return true;
}

/** Other letters in the place of some, with the marks of the first of them. */
export function replaceText(tr, from, to, text) {
  const { marks } = tr.doc.nodeAt(from);
  return text ? tr.replaceWith(from, to, tr.doc.type.schema.text(text, marks)) : tr.delete(from, to);
}
