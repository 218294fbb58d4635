// Lists of short texts and of links, one a row; and the one link.
import { changed, stamp } from './markup.js';
import { itemsOf, orderable } from './items.js';

const listOf = (field) => field.querySelector('[data-items]');

/** A row that stands empty at the end of its list. */
function added(field) {
  const row = stamp(field.querySelector('[data-item-template]'));
  listOf(field).append(row);
  return row;
}

export function connectLines(field) {
  orderable(listOf(field));
  field.querySelector('[data-add]').addEventListener('click', () => {
    added(field).querySelector('input').focus();
    changed(field);
  });
  // Enter goes on to the next row
  listOf(field).addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.target.matches('input')) {
      event.preventDefault();
      const next = event.target.closest('[data-item]').nextElementSibling || added(field);
      next.querySelector('input').focus();
    }
  });
}

function list(readRow, writeRow) {
  return {
    read(field) {
      const values = itemsOf(listOf(field)).map(readRow).filter((value) => value !== null);
      return values.length ? values : null;
    },
    write(field, values) {
      listOf(field).replaceChildren();
      for (const value of values ?? []) {
        writeRow(added(field), value);
      }
    },
  };
}

function readLink(element) {
  const url = element.querySelector('[data-url]').value.trim();
  const text = element.querySelector('[data-text]').value.trim();
  return url || text ? { url, ...(text && { text }) } : null;
}

function writeLink(element, value) {
  element.querySelector('[data-url]').value = value?.url ?? '';
  element.querySelector('[data-text]').value = value?.text ?? '';
}

export const texts = list(
  (row) => row.querySelector('[data-value]').value.trim() || null,
  (row, value) => { row.querySelector('[data-value]').value = value; },
);
export const links = list(readLink, writeLink);
export const link = { read: readLink, write: writeLink };
