// Toolbars: one place for Tab, arrows within it, and each button says whether it is on.
import { freshId, icon, make } from '../base/dom.js';
import { texts } from '../base/texts.js';
import { place } from './popups.js';

const t = texts({ insert: ['Вставить', 'Insert'] });

export class Toolbar {
  /**
   * @param {{label: string, groups: import('./actions.js').Action[][], inserts?: import('./inserts.js').Insert[]}} content
   * @param {() => import('prosemirror-view').EditorView} view
   */
  constructor({ label, groups, inserts = [] }, view) {
    this.view = view;
    this.buttons = groups.map((group) => group.map((action) => this.button(action)));
    this.dom = make('div', { className: 'rt-bar', role: 'toolbar', 'aria-label': label }, ...this.buttons.map((group) => make('div', { className: 'rt-group' }, ...group.map(({ element }) => element))));
    if (inserts.length) {
      this.menu = new InsertMenu(inserts, view);
      this.dom.append(make('div', { className: 'rt-group' }, this.menu.button), this.menu.list);
    }
    this.buttons = this.buttons.flat();
    this.elements.forEach((element, i) => { element.tabIndex = i === 0 ? 0 : -1; });
    this.dom.addEventListener('keydown', (event) => this.key(event));
    this.dom.addEventListener('focusin', (event) => {
      if (this.elements.includes(event.target)) {
        this.elements.forEach((element) => { element.tabIndex = element === event.target ? 0 : -1; });
      }
    });
    // the selection stays where it is
    this.dom.addEventListener('mousedown', (event) => event.preventDefault());
  }

  get elements() {
    return [...this.dom.querySelectorAll('.rt-group > button')];
  }

  button(action) {
    const element = make('button', { type: 'button', className: 'rt-button', title: action.title, 'aria-label': action.title, 'data-action': action.name }, action.icon ? icon(action.icon) : action.text);
    if (action.isOn) {
      element.setAttribute('aria-pressed', 'false');
    }
    element.addEventListener('click', () => {
      const view = this.view();
      if (element.getAttribute('aria-disabled') !== 'true') {
        action.run(view.state, view.dispatch, view);
        if (document.activeElement === document.body || this.dom.contains(document.activeElement)) {
          view.focus();
        }
      }
    });
    return { element, action };
  }

  update(state) {
    const { editable } = this.view();
    for (const { element, action } of this.buttons) {
      if (action.isOn) {
        set(element, 'aria-pressed', String(action.isOn(state)));
      }
      set(element, 'aria-disabled', String((!editable && !action.reads) || !action.run(state)));
    }
  }

  key(event) {
    const { elements } = this;
    const at = elements.indexOf(event.target);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: elements.length - 1 }[event.key];
    if (at >= 0 && to !== undefined) {
      event.preventDefault();
      elements[(to + elements.length) % elements.length].focus();
    } else if (at >= 0 && event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.view().focus();
    }
  }

  focus() {
    this.elements.find((element) => element.tabIndex === 0)?.focus();
  }
}

function set(element, name, value) {
  if (element.getAttribute(name) !== value) {
    element.setAttribute(name, value);
  }
}

/** The button «+» and the menu behind it. */
class InsertMenu {
  constructor(inserts, view) {
    this.view = view;
    const id = freshId('inserts');
    this.button = make('button', { type: 'button', className: 'rt-button', title: t('insert'), 'aria-label': t('insert'), 'aria-haspopup': 'menu', 'aria-expanded': 'false', 'aria-controls': id }, icon('plus'));
    this.list = make('div', { className: 'rt-menu', id, role: 'menu', 'aria-label': t('insert'), hidden: true }, ...inserts.map((insert) => make(
      'button', { type: 'button', role: 'menuitem', tabIndex: -1, 'data-insert': insert.name, onclick: () => this.take(insert) }, icon(insert.icon), insert.title,
    )));
    this.button.addEventListener('click', () => (this.list.hidden ? this.open() : this.close()));
    this.button.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowDown') {
        event.preventDefault();
        event.stopPropagation();
        this.open();
      }
    });
    this.list.addEventListener('keydown', (event) => this.key(event));
    this.list.addEventListener('focusin', (event) => [...this.list.children].forEach((item) => { item.tabIndex = item === event.target ? 0 : -1; }));
    this.list.addEventListener('focusout', (event) => {
      if (!this.list.contains(event.relatedTarget) && event.relatedTarget !== this.button) {
        this.close();
      }
    });
  }

  open() {
    this.list.hidden = false;
    this.button.setAttribute('aria-expanded', 'true');
    place(this.list, this.button.getBoundingClientRect());
    this.list.firstElementChild.focus();
  }

  close() {
    this.list.hidden = true;
    this.button.setAttribute('aria-expanded', 'false');
  }

  take(insert) {
    const view = this.view();
    this.close();
    view.focus();
    insert.run(view.state, view.dispatch, view);
  }

  key(event) {
    const items = [...this.list.children];
    const at = items.indexOf(event.target);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      items[(to + items.length) % items.length].focus();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.close();
      this.button.focus();
    }
  }
}
