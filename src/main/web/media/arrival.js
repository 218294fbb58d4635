// Files that are dropped anywhere on a page or pasted into it.
import { texts } from '../base/texts.js';
import { FILES } from './dragging.js';

const t = texts({ pasted: ['Вставлено %s', 'Pasted %s'] });
/** What browsers call every picture that was only copied. */
const NAMELESS = /^image\.(\w+)$/;

/**
 * @param {{veil: HTMLElement, take: (files: File[], target: Element) => void, signal: AbortSignal, isOpen: () => boolean}} wish
 *   veil: shown while files are over the page; isOpen: whether they are welcome
 */
export function receive({ veil, take, signal, isOpen }) {
  let depth = 0;
  const on = (kind, act) => document.addEventListener(kind, act, { signal });
  // the picture of a file of the library is no file from outside
  const brings = ({ dataTransfer }) => isOpen() && dataTransfer?.types.includes('Files') && !dataTransfer.types.includes(FILES);
  on('dragenter', (event) => {
    if (brings(event)) {
      depth += 1;
      veil.hidden = false;
    }
  });
  on('dragleave', (event) => {
    if (brings(event)) {
      depth = Math.max(0, depth - 1);
      veil.hidden = depth === 0;
    }
  });
  on('dragover', (event) => {
    if (brings(event)) {
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
    }
  });
  on('drop', (event) => {
    depth = 0;
    veil.hidden = true;
    if (brings(event)) {
      event.preventDefault();
      take([...event.dataTransfer.files], event.target);
    }
  });
  on('paste', (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length && isOpen() && !document.querySelector('dialog[open]')) {
      event.preventDefault();
      take(files.map(named), document.body);
    }
  });
}

/** @param {File} file */
function named(file) {
  const extension = NAMELESS.exec(file.name)?.[1];
  const moment = new Date().toLocaleString('sv').replace(/:/g, '-'); // 2026-11-30 12-03-05
  return extension ? new File([file], `${t('pasted', moment)}.${extension}`, { type: file.type }) : file;
}
