// Pictures of Word's other form of what was copied: its HTML names files that no browser may read, its RTF has their bytes.
/** @param {string} rtf @returns {File[]} PNG and JPEG, in the order of the text */
export function picturesOf(rtf) {
  const pictures = [];
  for (const found of rtf.matchAll(/\\(png|jpeg)blip/g)) {
    const own = rtf.slice(found.index, groupEnd(rtf, found.index));
    const hex = own.replace(/\{[^{}]*\}/g, ' ').replace(/\\[a-z]+-?\d* ?/gi, '').replace(/[^0-9a-f]/gi, '');
    if (hex) {
      const bytes = Uint8Array.from(hex.match(/../g), (pair) => Number.parseInt(pair, 16));
      pictures.push(new File([bytes], `picture-${pictures.length + 1}.${found[1]}`, { type: `image/${found[1]}` }));
    }
  }
  return pictures;
}

function groupEnd(rtf, from) {
  let depth = 0;
  for (let i = from; i < rtf.length; i++) {
    if (rtf[i] === '{') {
      depth += 1;
    } else if (rtf[i] === '}') {
      if (depth === 0) {
        return i;
      }
      depth -= 1;
    }
  }
  return rtf.length;
}

/** A picture that is written into the page itself. @param {string} address data:image/png;base64,… @returns {File | null} */
export function pictureOf(address) {
  const found = /^data:(image\/(png|jpeg|gif|webp));base64,([A-Za-z0-9+/=\s]+)$/.exec(address);
  if (!found) {
    return null;
  }
  try {
    return new File([Uint8Array.from(atob(found[3]), (letter) => letter.charCodeAt(0))], `picture.${found[2]}`, { type: found[1] });
  } catch {
    return null;
  }
}
