// A part of the page asked for anew.
import htmx from 'htmx.org/dist/htmx.esm.js';

/**
 * What goes wrong is said by requests.js, as for every request of htmx, and the page stays as it was.
 * @param {string} path
 * @param {{target: string | Element, select?: string, swap?: string}} setting
 * @returns {Promise<boolean>} whether there was an answer
 */
export async function ajax(path, setting) {
  try {
    await htmx.ajax('GET', path, setting);
    return true;
  } catch (failure) {
    // htmx rejects with nothing when nobody has answered
    if (failure) {
      throw failure;
    }
    return false;
  }
}
