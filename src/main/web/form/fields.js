// Sets of fields: those of an entry, of a group, of a block. Each stands in an element with data-fields.
import { kindOf } from './kinds.js';

/** The fields of this set, not those further inside. @param {Element} set @returns {HTMLElement[]} */
export function fieldsOf(set) {
  return [...set.querySelectorAll('[data-field]')].filter((field) => field.parentElement.closest('[data-fields]') === set);
}

/** @returns {HTMLElement | undefined} */
export function fieldNamed(set, name) {
  return fieldsOf(set).find((field) => field.dataset.field === name);
}

export function readField(field) {
  return kindOf(field).read(field);
}

export function writeField(field, value) {
  kindOf(field).write(field, value);
}

/** The values there are, by name. */
export function readFields(set) {
  const values = {};
  for (const field of fieldsOf(set)) {
    const value = readField(field);
    if (value !== null) {
      values[field.dataset.field] = value;
    }
  }
  return values;
}

export function writeFields(set, values) {
  for (const field of fieldsOf(set)) {
    writeField(field, values[field.dataset.field] ?? null);
  }
}

/** The values that new fields have. */
export function defaultsOf(set) {
  const withDefault = fieldsOf(set).filter((field) => field.dataset.default);
  return Object.fromEntries(withDefault.map((field) => [field.dataset.field, JSON.parse(field.dataset.default)]));
}
