// Moments as they are on the reader's own clock; the server has written them as they are in Moscow.
import { locale } from './texts.js';

const DAY = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });
const DAY_OF_YEAR = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' });
const WHOLE = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' });

/** Tells the server where the reader's clock is, for pages that are made of days. */
export function tellZone() {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  if (timeZone && !document.cookie.includes(`sila-zone=${timeZone}`)) {
    document.cookie = `sila-zone=${timeZone}; path=/; max-age=31536000; samesite=lax`;
  }
}

/** @param {Element} root */
export function localMoments(root) {
  for (const time of root.querySelectorAll('time[datetime]:not([data-fixed])')) {
    const moment = new Date(time.dateTime);
    if (!Number.isNaN(moment.getTime()) && time.dateTime.includes('T')) {
      time.textContent = short(moment);
      time.title = WHOLE.format(moment);
    }
  }
}

/** @param {Date} moment */
export function short(moment) {
  return (moment.getFullYear() === new Date().getFullYear() ? DAY : DAY_OF_YEAR).format(moment);
}

/** «12:03» @param {Date} moment */
export function clock(moment) {
  return moment.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });
}
