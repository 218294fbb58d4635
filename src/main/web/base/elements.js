// Custom elements by their tags. A module is fetched when the first element of its tag comes to a page, and defines it.
const MODULES = {
  'api-button': () => import('../elements/api-button.js'),
  'api-form': () => import('../elements/api-form.js'),
  'bin-list': () => import('../elements/bin-list.js'),
  'entry-actions': () => import('../review/entry-actions.js'),
  'entry-editor': () => import('../entry/entry-editor.js'),
  'entry-list': () => import('../elements/entry-list.js'),
  'entry-or-address': () => import('../elements/entry-or-address.js'),
  'entry-preview': () => import('../review/entry-preview.js'),
  'entry-review': () => import('../review/entry-review.js'),
  'entry-state': () => import('../review/entry-state.js'),
  'file-replace': () => import('../elements/file-replace.js'),
  'focus-point': () => import('../elements/focus-point.js'),
  'form-list': () => import('../elements/form-list.js'),
  'home-board': () => import('../elements/home-board.js'),
  'import-form': () => import('../elements/import-form.js'),
  'media-file': () => import('../elements/media-file.js'),
  'media-library': () => import('../elements/media-library.js'),
  'plan-calendar': () => import('../elements/plan-calendar.js'),
  'publish-dialog': () => import('../review/publish-dialog.js'),
  'release-items': () => import('../elements/release-items.js'),
  'restore-version': () => import('../review/restore-version.js'),
  'rich-text': () => import('../editor/rich-text.js'),
  'share-links': () => import('../review/share-links.js'),
  'tag-field': () => import('../elements/tag-field.js'),
  'term-tree': () => import('../elements/term-tree.js'),
  'upload-list': () => import('../elements/upload-list.js'),
};

/** @param {Element} root */
export function defineIn(root) {
  for (const tag of Object.keys(MODULES)) {
    if (!customElements.get(tag) && (root.localName === tag || root.querySelector(tag))) {
      MODULES[tag]();
    }
  }
}
