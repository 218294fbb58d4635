// The door of the studio's scripts: what every screen needs at once. Whatever is larger is a custom element, fetched
// where a page has one.
import htmx from 'htmx.org/dist/htmx.esm.js';
import { forgetOnSignOut } from './base/drafts.js';
import { defineIn } from './base/elements.js';
import { frame } from './base/frame.js';
import { localMoments, tellZone } from './base/moments.js';
import { opened } from './base/recent.js';
import { requests } from './base/requests.js';
import { sendOnce } from './base/sending.js';
import { shortcuts } from './base/shortcuts.js';
import { toastOfLastPage } from './base/toast.js';

requests(htmx);
frame();
shortcuts();
forgetOnSignOut();
sendOnce();
toastOfLastPage();
tellZone();
opened();
htmx.onLoad((root) => {
  defineIn(root);
  localMoments(root);
});
