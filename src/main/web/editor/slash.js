// The menu that «/» opens at the beginning of a paragraph: what is typed behind it narrows the list.
import { Plugin, PluginKey } from 'prosemirror-state';
import { freshId, icon, make } from '../base/dom.js';
import { texts } from '../base/texts.js';
import { inserts } from './inserts.js';
import { place } from './popups.js';

const t = texts({ menu: ['Что вставить', 'What to insert'], nothing: ['Ничего не подходит', 'Nothing fits'] });
const key = new PluginKey('slash');

/** @returns {{query: string, from: number, to: number} | null} */
function asked(state) {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type.name !== 'paragraph' || $from.parentOffset !== $from.parent.content.size) {
    return null;
  }
  const found = $from.parent.childCount === 1 && /^\/([\p{L}\d ]{0,20})$/u.exec($from.parent.textContent);
  return found ? { query: found[1].toLowerCase(), from: $from.start(), to: $from.pos } : null;
}

export function slash() {
  return new Plugin({
    key,
    state: {
      init: () => null,
      apply(tr, former, old, state) {
        const wish = tr.getMeta(key);
        if (wish === 'close') {
          return null;
        }
        if (wish !== undefined) {
          return former && { ...former, index: wish };
        }
        // it opens when the sign is typed, not when the cursor comes by
        const found = tr.docChanged || former ? asked(state) : null;
        return found && (former || found.query === '') ? { ...found, index: former?.query === found.query ? former.index : 0 } : null;
      },
    },
    props: {
      handleKeyDown(view, event) {
        return key.getState(view.state) ? menus.get(view).key(event) : false;
      },
    },
    view: (view) => new SlashMenu(view),
  });
}

/** @type {WeakMap<object, SlashMenu>} */
const menus = new WeakMap();

class SlashMenu {
  constructor(view) {
    this.view = view;
    this.all = inserts(view.state.schema);
    this.list = make('ul', { className: 'rt-menu', id: freshId('slash'), role: 'listbox', 'aria-label': t('menu'), tabIndex: 0, hidden: true });
    this.list.addEventListener('mousedown', (event) => {
      event.preventDefault();
      const option = event.target.closest('[role="option"]');
      if (option) {
        this.take([...this.list.children].indexOf(option));
      }
    });
    view.dom.parentNode.append(this.list);
    menus.set(view, this);
  }

  fitting({ query }) {
    return this.all.filter((insert) => insert.words.includes(query));
  }

  key(event) {
    const now = key.getState(this.view.state);
    const { length } = this.fitting(now);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && length) {
      this.view.dispatch(this.view.state.tr.setMeta(key, (now.index + step + length) % length));
    } else if ((event.key === 'Enter' || event.key === 'Tab') && length) {
      this.take(now.index);
    } else if (event.key === 'Escape') {
      this.view.dispatch(this.view.state.tr.setMeta(key, 'close'));
    } else {
      return false;
    }
    return true;
  }

  take(index) {
    const { view } = this;
    const now = key.getState(view.state);
    const insert = this.fitting(now)[index];
    view.dispatch(view.state.tr.delete(now.from, now.to).setMeta(key, 'close'));
    insert.run(view.state, view.dispatch, view);
    if (!document.querySelector('dialog[open]')) {
      view.focus();
    }
  }

  update(view) {
    const now = key.getState(view.state);
    this.list.hidden = !now;
    if (!now) {
      if (this.shown) {
        view.dom.removeAttribute('aria-activedescendant');
        view.dom.removeAttribute('aria-controls');
        this.shown = null;
      }
      return;
    }
    if (this.shown === now) {
      return;
    }
    this.shown = now;
    const options = this.fitting(now).map((insert, i) => make(
      'li', { role: 'option', id: `${this.list.id}-${insert.name}`, 'aria-selected': String(i === now.index) }, icon(insert.icon), insert.title,
    ));
    this.list.replaceChildren(...(options.length ? options : [make('li', { className: 'soft', role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' }, t('nothing'))]));
    view.dom.setAttribute('aria-controls', this.list.id);
    view.dom.setAttribute('aria-activedescendant', options[now.index]?.id ?? '');
    place(this.list, view.coordsAtPos(now.from));
    options[now.index]?.scrollIntoView({ block: 'nearest' });
  }

  destroy() {
    this.list.remove();
  }
}
