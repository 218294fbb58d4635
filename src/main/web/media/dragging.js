// Files and folders that are dragged onto a folder.
export const FILES = 'application/x-sila-files';
const FOLDER = 'application/x-sila-folder';

/**
 * @param {HTMLElement} root
 * @param {{chosen: (card: HTMLElement) => HTMLElement[], moveFiles: (cards: HTMLElement[], folder: string | null) => unknown,
 *   moveFolder: (folder: string, parent: string | null) => unknown}} acts folder, parent: null is the top
 */
export function draggable(root, { chosen, moveFiles, moveFolder }) {
  let cards = [];
  root.addEventListener('dragstart', (event) => {
    const card = event.target.closest('[data-file]');
    const folder = event.target.closest('[data-folder-item]');
    if (card) {
      cards = chosen(card);
      event.dataTransfer.setData(FILES, cards.map((one) => one.dataset.file).join(' '));
      event.dataTransfer.effectAllowed = 'move';
    } else if (folder) {
      event.dataTransfer.setData(FOLDER, folder.dataset.folderItem);
      event.dataTransfer.effectAllowed = 'move';
    }
  });
  const target = (event) => {
    const { types } = event.dataTransfer;
    return types.includes(FILES) || types.includes(FOLDER) ? event.target.closest('[data-drop]') : null;
  };
  const light = (place) => {
    root.querySelectorAll('[data-over]').forEach((lit) => lit !== place && lit.removeAttribute('data-over'));
    place?.setAttribute('data-over', '');
  };
  root.addEventListener('dragover', (event) => {
    const place = target(event);
    light(place);
    if (place) {
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move';
    }
  });
  root.addEventListener('dragend', () => light(null));
  root.addEventListener('drop', (event) => {
    const place = target(event);
    light(null);
    if (place) {
      event.preventDefault();
      const to = place.dataset.drop || null;
      const folder = event.dataTransfer.getData(FOLDER);
      if (!folder) {
        moveFiles(cards, to);
      } else if (folder !== to) {
        moveFolder(folder, to);
      }
    }
  });
}
