// Addresses that may stand in a link; the hub's contentmodel.richtext.Href refuses the same ones.
const LONGEST = 2000;
const DISGUISE = /[\s\p{Cc}\p{Cf}\p{Z}\\]/u;
const WEB = /^https?:\/\/[\p{L}\p{N}[][^/?#@]*([/?#].*)?$/u;
const MAIL = /^mailto:[^@:/?&]+@[^@:/?&]+(\?.*)?$/;
const PHONE = /^tel:\+?[0-9().-]{2,30}$/;
const LOCAL = /^\/([^/].*)?$/;

/** @param {string} address @returns {string | null} as it may be written, null when it may not */
export function safeHref(address) {
  if (address.length > LONGEST || DISGUISE.test(address)) {
    return null;
  }
  const scheme = address.indexOf(':');
  const normal = LOCAL.test(address) || scheme < 0 ? address : address.slice(0, scheme).toLowerCase() + address.slice(scheme);
  return [LOCAL, WEB, MAIL, PHONE].some((form) => form.test(normal)) ? normal : null;
}

/** What people type for an address: «example.org», «anna@example.org». @returns {string | null} */
export function meantHref(typed) {
  const text = typed.trim();
  if (/^[^@:/?&\s]+@[^@:/?&\s]+\.\p{L}{2,}$/u.test(text)) {
    return safeHref(`mailto:${text}`);
  }
  if (/^(www\.)?[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.\p{L}{2,}([/?#]\S*)?$/u.test(text)) {
    return safeHref(`https://${text}`);
  }
  return safeHref(text);
}

/** @param {string} text */
export function isWebAddress(text) {
  return /^https?:/i.test(text) && safeHref(text) !== null;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** @param {unknown} value */
export function isId(value) {
  return typeof value === 'string' && UUID.test(value);
}
