// Links: the dialog that makes and changes them, and what stands beside the one the cursor is in.
import { Plugin } from 'prosemirror-state';
import { icon, make } from '../base/dom.js';
import { texts } from '../base/texts.js';
import { askLink, titleOf } from './dialogs.js';
import { place } from './popups.js';

const t = texts({ change: ['Изменить ссылку (Ctrl+K)', 'Change the link (Ctrl+K)'], open: ['Открыть в новой вкладке', 'Open in a new tab'] });

/** The link around the cursor, as far as it goes. @returns {{mark: object, from: number, to: number} | null} */
export function linkAround(state) {
  const type = state.schema.marks.link;
  const { $from } = state.selection;
  if (!type || !$from.parent.inlineContent) {
    return null;
  }
  const { parent } = $from;
  const start = $from.start();
  const at = $from.parentOffset;
  let offset = 0;
  let run = null;
  for (let i = 0; i < parent.childCount; i++) {
    const child = parent.child(i);
    const mark = type.isInSet(child.marks);
    const goesOn = run && mark && run.mark.eq(mark);
    if (run && !goesOn && offset >= at) {
      break;
    }
    run = mark ? { mark, from: goesOn ? run.from : start + offset, to: start + offset + child.nodeSize } : null;
    offset += child.nodeSize;
    if (!run && offset >= at) {
      return null;
    }
  }
  return run && run.from - start <= at && at <= run.to - start ? run : null;
}

/** @type {import('prosemirror-state').Command} */
export function editLink(state, dispatch, view) {
  const type = state.schema.marks.link;
  if (!type || !state.selection.$from.parent.type.allowsMarkType(type)) {
    return false;
  }
  if (dispatch) {
    edit(view, type);
  }
  return true;
}

async function edit(view, type) {
  const { selection, doc } = view.state;
  const old = linkAround(view.state);
  const { from, to } = old && selection.empty ? old : selection;
  const answer = await askLink({
    ...old?.mark.attrs, words: doc.textBetween(from, to, ' '), hasWords: from !== to, isOld: Boolean(old),
  });
  view.focus();
  // a text that changed meanwhile has other places
  if (!answer || view.state.doc !== doc) {
    return;
  }
  const tr = view.state.tr;
  if (answer.remove) {
    tr.removeMark(from, to, type);
  } else {
    const mark = type.create({ href: answer.href, entry: answer.entry });
    if (from === to) {
      tr.replaceSelectionWith(view.state.schema.text(answer.words, [...(view.state.storedMarks || selection.$from.marks()), mark]), false);
    } else {
      tr.removeMark(from, to, type).addMark(from, to, mark);
    }
    tr.removeStoredMark(type);
  }
  view.dispatch(tr.scrollIntoView());
}

export function links() {
  return new Plugin({
    view: (view) => new Bubble(view),
    props: {
      // a link leads nowhere while it is written
      handleDOMEvents: { click: (view, event) => { if (event.target.closest?.('a')) { event.preventDefault(); } return false; } },
    },
  });
}

class Bubble {
  constructor(view) {
    this.view = view;
    this.title = make('span', { className: 'rt-bubble-title' });
    this.out = make('a', { className: 'button quiet small icon-only', target: '_blank', rel: 'noopener', 'aria-label': t('open'), title: t('open') }, icon('eye'));
    const change = make('button', { type: 'button', className: 'button quiet small icon-only', 'aria-label': t('change'), title: t('change') }, icon('edit'));
    change.addEventListener('click', () => editLink(view.state, view.dispatch, view));
    this.box = make('div', { className: 'rt-bubble', hidden: true }, this.title, this.out, change);
    this.box.addEventListener('mousedown', (event) => event.preventDefault());
    view.dom.parentNode.append(this.box);
    this.onLeave = () => this.show(null);
    view.dom.addEventListener('blur', this.onLeave);
    window.addEventListener('scroll', this.onLeave, { passive: true });
  }

  update(view, former) {
    if (view.state.selection.eq(former.selection) && view.state.doc === former.doc) {
      return;
    }
    const { selection } = view.state;
    this.show(view.hasFocus() && selection.empty && selection.$from.marks().length ? linkAround(view.state) : null);
  }

  show(link) {
    this.box.hidden = !link;
    if (!link || link.mark === this.mark) {
      return this.moved(link);
    }
    this.mark = link.mark;
    const { href, entry } = link.mark.attrs;
    this.title.textContent = href ?? '…';
    this.out.href = href ?? '';
    this.out.hidden = !href;
    if (entry) {
      titleOf(entry).then((title) => { this.title.textContent = title; });
    }
    return this.moved(link);
  }

  moved(link) {
    if (link) {
      place(this.box, this.view.coordsAtPos(link.from));
    }
  }

  destroy() {
    this.view.dom.removeEventListener('blur', this.onLeave);
    window.removeEventListener('scroll', this.onLeave);
    this.box.remove();
  }
}
