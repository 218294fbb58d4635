// Which letter a key stands for, also when the keyboard writes Russian.

/** The letter of a key in small Latin letters: of what it writes, else by its place. @param {KeyboardEvent} event @returns {string} of other keys their name */
export function letter({ key = '', code = '' }) {
  if (/^[a-z]$/i.test(key)) {
    return key.toLowerCase();
  }
  return /^Key[A-Z]$/.test(code) ? code.slice(-1).toLowerCase() : key;
}
