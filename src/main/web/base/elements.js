// Custom elements by their tags. A module is fetched when the first element of its tag comes to a page, and defines it.
const MODULES = {
  'api-button': () => import('../elements/api-button.js'),
  'api-form': () => import('../elements/api-form.js'),
  'bin-list': () => import('../elements/bin-list.js'),
  'entry-editor': () => import('../entry/entry-editor.js'),
  'entry-list': () => import('../elements/entry-list.js'),
  'form-list': () => import('../elements/form-list.js'),
  'home-board': () => import('../elements/home-board.js'),
  'plan-calendar': () => import('../elements/plan-calendar.js'),
  'rich-text': () => import('../editor/rich-text.js'),
};

/** @param {Element} root */
export function defineIn(root) {
  for (const tag of Object.keys(MODULES)) {
    if (!customElements.get(tag) && (root.localName === tag || root.querySelector(tag))) {
      MODULES[tag]();
    }
  }
}
