// Fields that are shown only while another one of their set has a value (visible-when of the model).
import { fieldNamed, fieldsOf, readField } from './fields.js';

/** @param {Element} set */
export function show(set) {
  for (const field of fieldsOf(set).filter((one) => one.dataset.shownBy)) {
    field.hidden = !isShown(set, field);
  }
}

function isShown(set, field) {
  const other = field.dataset.shownBy && fieldNamed(set, field.dataset.shownBy);
  if (!other) {
    return true;
  }
  const wanted = JSON.parse(field.dataset.shownFor);
  const value = readField(other);
  const has = (Array.isArray(value) ? value : [value ?? '']).some((one) => wanted.includes(String(one)));
  return has && isShown(set, other);
}
