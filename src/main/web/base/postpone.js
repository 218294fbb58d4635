// What cannot be taken back once it is done waits for a while, and can be taken back meanwhile.
import { toast } from './toast.js';

const GRACE = 7000;

/**
 * @param {string} sentence that it is done
 * @param {(keepalive: boolean) => unknown} act also when the page is left meanwhile
 * @param {() => unknown} back
 */
export function postpone(sentence, act, back) {
  const leave = () => finish(true);
  const timer = setTimeout(() => finish(false), GRACE);
  addEventListener('pagehide', leave, { once: true });
  function finish(keepalive) {
    clearTimeout(timer);
    removeEventListener('pagehide', leave);
    act(keepalive);
  }
  toast(sentence, {
    lasts: GRACE,
    undo: () => {
      clearTimeout(timer);
      removeEventListener('pagehide', leave);
      back();
    },
  });
}
