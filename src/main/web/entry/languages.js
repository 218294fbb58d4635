// The tabs of an entry's languages: its own, and those it is translated into.
export class Languages {
  /** @param {HTMLElement & object} editor */
  constructor(editor) {
    this.editor = editor;
    /** Name of the part of the form that is seen. */
    this.shown = 'fields';
    this.tabs = [...editor.querySelectorAll('[role="tab"][data-language]')];
    for (const tab of this.tabs) {
      tab.addEventListener('click', () => this.turnTo(tab.dataset.language === editor.language ? 'fields' : tab.dataset.language));
      tab.addEventListener('keydown', (event) => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (step) {
          const next = this.tabs[(this.tabs.indexOf(tab) + step + this.tabs.length) % this.tabs.length];
          next.focus();
          next.click();
        }
      });
    }
    // where a problem is led to
    editor.addEventListener('entry:turn', (event) => this.turnTo(event.detail));
    this.mark();
  }

  turnTo(name) {
    this.shown = name;
    this.editor.form.turnTo(name);
    // what stands beside the form stays in sight
    this.editor.form.part(name).querySelector('.entry-side').prepend(this.editor.querySelector('[data-slot="panels"]'));
    this.mark();
    this.editor.face.show();
  }

  mark() {
    for (const tab of this.tabs) {
      const isMain = tab.dataset.language === this.editor.language;
      const isShown = this.shown === (isMain ? 'fields' : tab.dataset.language);
      tab.querySelector('[data-main-mark]').hidden = !isMain;
      tab.setAttribute('aria-selected', String(isShown));
      tab.tabIndex = isShown ? 0 : -1;
    }
  }
}
