// An offer beside the cursor that Tab takes: a citation that was typed becomes one, an address becomes a player.
import { Plugin, PluginKey } from 'prosemirror-state';
import { make } from '../base/dom.js';
import { texts } from '../base/texts.js';
import { isWebAddress } from './hrefs.js';
import { normAtEnd } from './norms.js';
import { place } from './popups.js';

const t = texts({
  norm: ['Сделать цитатой нормы', 'Make it a citation of law'],
  embed: ['Показать вставкой с другого сайта', 'Show what is there'],
});

/** No citation is longer. */
const LOOK_BACK = 160;
const key = new PluginKey('offers');

/** @typedef {{text: string, from: number, to: number, take: (state: object) => object}} Offer */

/** @returns {Offer | null} */
function offerAt(state) {
  const { $from, empty } = state.selection;
  const { parent } = $from;
  if (!empty || !parent.inlineContent || parent.type.spec.code) {
    return null;
  }
  const { norm_citation: citation, embed } = state.schema.nodes;
  const start = Math.max(0, $from.parentOffset - LOOK_BACK);
  const before = parent.textBetween(start, $from.parentOffset, null, '\ufffc');
  const found = citation && normAtEnd(before);
  if (found) {
    const from = $from.pos - found.length;
    return { text: t('norm'), from, to: $from.pos, take: (now) => now.tr.replaceWith(from, $from.pos, citation.create(found.norm)) };
  }
  const isAlone = parent.type.name === 'paragraph' && $from.parentOffset === parent.content.size;
  if (embed && isAlone && $from.depth === 1 && isWebAddress(parent.textContent)) {
    const at = $from.before();
    return { text: t('embed'), from: $from.start(), to: $from.pos, take: (now) => now.tr.replaceWith(at, at + parent.nodeSize, embed.create({ url: parent.textContent })) };
  }
  return null;
}

/** @returns {Plugin} an offer stands until the cursor goes somewhere else */
export function offers() {
  return new Plugin({
    key,
    state: {
      init: () => null,
      apply(tr, former, old, state) {
        if (tr.getMeta(key) === 'dismiss') {
          return null;
        }
        if (tr.docChanged) {
          return tr.getMeta('history$') ? null : offerAt(state);
        }
        return tr.selectionSet ? null : former;
      },
    },
    props: {
      handleKeyDown(view, event) {
        const offer = key.getState(view.state);
        if (offer && event.key === 'Tab' && !event.shiftKey) {
          accept(view, offer);
          return true;
        }
        if (offer && event.key === 'Escape') {
          view.dispatch(view.state.tr.setMeta(key, 'dismiss'));
          return true;
        }
        return false;
      },
    },
    view: (view) => new Hint(view),
  });
}

function accept(view, offer) {
  view.dispatch(offer.take(view.state).scrollIntoView());
  view.focus();
}

class Hint {
  constructor(view) {
    this.button = make('button', { type: 'button', className: 'rt-offer', tabIndex: -1, hidden: true });
    this.button.addEventListener('mousedown', (event) => {
      event.preventDefault();
      const offer = key.getState(view.state);
      if (offer) {
        accept(view, offer);
      }
    });
    this.live = make('span', { className: 'unseen', role: 'status' });
    view.dom.parentNode.append(this.button, this.live);
  }

  update(view) {
    const offer = view.hasFocus() ? key.getState(view.state) : null;
    if (offer === this.shown) {
      return;
    }
    this.shown = offer;
    this.button.hidden = !offer;
    this.live.textContent = offer ? `${offer.text}: Tab` : '';
    if (offer) {
      this.button.replaceChildren(offer.text, make('kbd', {}, 'Tab'));
      place(this.button, view.coordsAtPos(offer.to));
    }
  }

  destroy() {
    this.button.remove();
    this.live.remove();
  }
}
