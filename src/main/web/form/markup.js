// What the elements of a field are called, and how more of them are made.

/** What a template makes, with its custom elements alive. @param {HTMLTemplateElement} template @returns {HTMLElement} */
export function stamp(template) {
  return document.importNode(template.content, true).firstElementChild;
}

/** The name that people know the field by. */
export function titleOf(field) {
  return (field.querySelector('.field-head > :is(label, .label)') || field.querySelector('.choice span')).textContent.trim();
}

/** Tells whoever listens that a script has changed the field, as typing does. */
export function changed(element) {
  element.dispatchEvent(new Event('change', { bubbles: true }));
}
