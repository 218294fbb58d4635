// How large a file is, as people say it.
import { locale } from '../base/texts.js';

const UNITS = locale === 'ru-RU' ? ['Б', 'КБ', 'МБ', 'ГБ'] : ['B', 'KB', 'MB', 'GB'];
const STEP = 1024;

/** «1,4 МБ» @param {number} bytes */
export function size(bytes) {
  let number = bytes;
  let unit = 0;
  while (number >= STEP && unit < UNITS.length - 1) {
    number /= STEP;
    unit += 1;
  }
  return `${number.toLocaleString(locale, { maximumFractionDigits: unit && number < 10 ? 1 : 0 })}\u00a0${UNITS[unit]}`;
}
