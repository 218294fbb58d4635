// Where the focus goes when what it stood in goes.
const CONTROLS = 'a[href], button:enabled, input:enabled, select:enabled, summary';

/** For a row that is about to go: whoever stands in it goes to the next one, or the one before, or to the heading. @param {Element | null} row */
export function leaveRow(row) {
  if (!row?.contains(document.activeElement)) {
    return;
  }
  const place = controls(row).indexOf(document.activeElement);
  const [neighbour] = neighbours(row).map(controls).filter((found) => found.length);
  if (neighbour) {
    (neighbour[place] ?? neighbour.at(-1)).focus();
  } else {
    toHeading(row.closest('dialog') ?? document.getElementById('page'));
  }
}

/** @param {ParentNode | null} around */
export function toHeading(around) {
  const heading = around?.querySelector('h1, h2');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus();
}

function neighbours(row) {
  const rows = [...row.parentElement.children];
  const place = rows.indexOf(row);
  return [...rows.slice(place + 1), ...rows.slice(0, place).reverse()];
}

/** Those that can be seen. */
function controls(row) {
  return [...row.querySelectorAll(CONTROLS)].filter((control) => control.getClientRects().length > 0);
}
