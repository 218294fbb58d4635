// A block that somebody was led to is marked for a moment.
import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

const key = new PluginKey('marking');
/** In milliseconds. */
const SHOWN = 4000;

export function marking() {
  return new Plugin({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, former, old, { doc }) {
        const at = tr.getMeta(key);
        if (at === undefined) {
          return former.map(tr.mapping, doc);
        }
        return at === null ? DecorationSet.empty : DecorationSet.create(doc, [Decoration.node(at, at + doc.nodeAt(at).nodeSize, { class: 'rt-marked' })]);
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

/** @param {import('prosemirror-view').EditorView} view @param {number} pos in front of the block */
export function mark(view, pos) {
  view.dispatch(view.state.tr.setMeta(key, pos));
  setTimeout(() => view.isDestroyed || view.dispatch(view.state.tr.setMeta(key, null)), SHOWN);
}
