// A form that is on its way is not sent a second time: of the two answers to a double click only the second would be seen,
// and with the first one what is shown once, as recovery codes are.

/** Milliseconds; by then the way may have been lost, and it may be tried again. */
const PATIENCE = 10_000;

/** Forms that the browser itself sends with POST: htmx and api-form see to theirs. */
export function sendOnce() {
  const submitters = new Map();
  // at the window, for whoever keeps a form from being sent has done so by then
  addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.getAttribute('method') !== 'post') {
      return;
    }
    if (submitters.has(form)) {
      event.preventDefault();
      return;
    }
    submitters.set(form, event.submitter);
    event.submitter?.setAttribute('aria-busy', 'true');
    setTimeout(back, PATIENCE, form);
  });
  // as it was left, when somebody comes back to it
  addEventListener('pageshow', (event) => event.persisted && [...submitters.keys()].forEach(back));

  function back(form) {
    submitters.get(form)?.removeAttribute('aria-busy');
    submitters.delete(form);
  }
}
