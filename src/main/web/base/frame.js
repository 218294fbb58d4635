// The side that opens on narrow screens, menus that close, dialogs that are opened by a button.
export function frame() {
  const side = document.getElementById('side');
  const opener = document.getElementById('to-menu');
  if (side && opener) {
    opener.addEventListener('click', () => open(side, opener, !side.hasAttribute('data-open')));
    document.addEventListener('click', (event) => {
      if (event.target.matches('.veil')) {
        open(side, opener, false);
      }
    });
  }
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      closeMenus(null);
      if (side?.hasAttribute('data-open')) {
        open(side, opener, false);
        opener.focus();
      }
    }
  });
  document.addEventListener('click', (event) => {
    closeMenus(event.target.closest('details.menu'));
    const button = event.target.closest('[data-dialog]');
    if (button) {
      document.getElementById(button.dataset.dialog)?.showModal();
    }
    const closing = event.target.closest('[data-close]');
    if (closing) {
      closing.closest('dialog').close();
    }
  });
}

function open(side, opener, wish) {
  side.toggleAttribute('data-open', wish);
  opener.setAttribute('aria-expanded', String(wish));
  if (wish) {
    side.querySelector('a').focus();
  }
}

function closeMenus(except) {
  for (const menu of document.querySelectorAll('details.menu[open]')) {
    if (menu !== except) {
      const had = menu.contains(document.activeElement);
      menu.open = false;
      if (had && !except) {
        menu.querySelector('summary').focus();
      }
    }
  }
}
