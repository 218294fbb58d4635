// Rows that are dragged by their handles, with a mouse or a finger.
import Sortable from 'sortablejs/modular/sortable.core.esm.js';

/** @param {HTMLElement} list @param {() => void} moved */
export function makeDraggable(list, moved) {
  Sortable.create(list, { handle: '[data-drag]', draggable: '[data-item]', animation: 120, onUpdate: moved });
}
