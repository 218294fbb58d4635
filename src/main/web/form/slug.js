// Addresses: Latin letters made of Cyrillic ones, as the hub makes them (sila.kernel.Slug).
const LATIN = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o',
  п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya',
};
const MOST = 100;
const SUFFIX = /-\d+$/;

/** @returns {string} empty when nothing of the text can stand in an address */
export function slugOf(text) {
  const latin = [...text.slice(0, 4 * MOST).toLowerCase()].map((letter) => LATIN[letter] ?? letter).join('');
  return trimmed(latin.replace(/[^a-z0-9]+/g, '-'));
}

/** `zarplata-2`, within the length. */
export function numbered(slug, number) {
  const suffix = `-${number}`;
  return trimmed(slug.slice(0, MOST - suffix.length)) + suffix;
}

/** Whether the address was made of the text, with or without a number behind it. */
export function isMadeOf(slug, text) {
  const made = slugOf(text);
  return slug === made || (SUFFIX.test(slug) && slug.startsWith(made.slice(0, MOST - 11)) && slug.replace(SUFFIX, '') === trimmed(made.slice(0, MOST - (slug.length - slug.replace(SUFFIX, '').length))));
}

function trimmed(words) {
  return words.slice(0, MOST).replace(/^-+|-+$/g, '');
}
