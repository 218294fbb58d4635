// <focus-point> around a picture, a marker and two hidden controls «focus.x» and «focus.y»: a click or the arrow keys say
// which point of the picture stays in sight when it is cut. Controls that are disabled say that none is chosen.
import { texts } from '../base/texts.js';

const t = texts({
  at: ['Точка внимания: %s % слева, %s % сверху', 'Focal point: %s % from the left, %s % from the top'],
  none: ['Точка внимания не выбрана: картинка обрезается по центру', 'No focal point: the picture is cut around its centre'],
});
const STEP = 0.01;
const LEAP = 0.1;
const CENTRE = 0.5;

class FocusPoint extends HTMLElement {
  connectedCallback() {
    this.marker = this.querySelector('.focus-marker');
    this.x = this.querySelector('[name="focus.x"]');
    this.y = this.querySelector('[name="focus.y"]');
    this.reset = this.querySelector('[data-reset]');
    this.querySelector('img').addEventListener('click', (event) => {
      const box = event.currentTarget.getBoundingClientRect();
      this.choose((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
      this.marker.focus();
    });
    this.marker.addEventListener('keydown', (event) => this.key(event));
    this.reset.addEventListener('click', () => {
      this.x.disabled = true;
      this.y.disabled = true;
      this.changed();
      this.marker.focus();
    });
    this.show();
  }

  get isChosen() {
    return !this.x.disabled;
  }

  key(event) {
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (way) {
      event.preventDefault();
      const step = event.shiftKey ? LEAP : STEP;
      const [x, y] = this.isChosen ? [Number(this.x.value), Number(this.y.value)] : [CENTRE, CENTRE];
      this.choose(x + way[0] * step, y + way[1] * step);
    }
  }

  choose(x, y) {
    for (const [control, part] of [[this.x, x], [this.y, y]]) {
      control.disabled = false;
      control.value = String(Math.round(Math.min(1, Math.max(0, part)) * 10000) / 10000);
    }
    this.changed();
  }

  /** The form may stand elsewhere on the page. */
  changed() {
    this.show();
    this.x.form?.dispatchEvent(new Event('input', { bubbles: true }));
  }

  show() {
    const [x, y] = this.isChosen ? [this.x.value, this.y.value].map(Number) : [CENTRE, CENTRE];
    this.marker.style.left = `${x * 100}%`;
    this.marker.style.top = `${y * 100}%`;
    this.marker.toggleAttribute('data-chosen', this.isChosen);
    this.reset.hidden = !this.isChosen;
    this.querySelector('output').textContent = this.isChosen ? t('at', Math.round(x * 100), Math.round(y * 100)) : t('none');
  }
}

customElements.define('focus-point', FocusPoint);
