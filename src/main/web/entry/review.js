// What the form does for the elements of ../review that stand on its page: says which entry they are about and when it
// has changed, saves before they go on, shows the fields they speak of.
import { changed } from '../review/entry.js';

/** @param {HTMLElement & object} editor */
export function connectReview(editor) {
  const attach = () => editor.querySelectorAll('[data-of-entry]').forEach((element) => {
    element.setAttribute('type', editor.data.type);
    element.setAttribute('entry', editor.entryId);
  });
  let told = null;
  editor.addEventListener('entry:created', attach);
  editor.addEventListener('entry:saved', ({ detail }) => {
    told = detail;
    changed(detail);
  });
  document.addEventListener('sila:saved', ({ detail }) => {
    if (detail !== told && detail.id === editor.entryId) {
      editor.presence.look();
    }
  });
  document.addEventListener('sila:save', (event) => {
    event.detail.done = editor.form.isReadOnly ? undefined : editor.flush();
  });
  document.addEventListener('sila:show-field', (event) => {
    if (show(editor, event.detail)) {
      event.preventDefault();
    }
  });
  if (editor.entryId) {
    attach();
  }
  if (location.hash.startsWith('#/')) {
    show(editor, { pointer: decodeURIComponent(location.hash.slice(1)), sentence: '' });
  }
}

function show(editor, { pointer, sentence }) {
  const { go } = editor.form.showError({ pointer, detail: sentence });
  go?.();
  return Boolean(go);
}
