// <form-list> around [data-items] with one [data-item] for each item of a list, a <template> for a new one in which «#» in
// name, id, for and aria-describedby stands for its number, a [data-add] button, and [data-remove] buttons in the items.
// Numbers follow the order on the page, so that <api-form> sends the list as it is seen.
class FormList extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', (event) => {
      if (event.target.closest('[data-add]')) {
        this.add();
      } else if (event.target.closest('[data-remove]')) {
        this.remove(event.target.closest('[data-item]'));
      }
    });
  }

  get items() {
    return this.querySelector('[data-items]');
  }

  add() {
    this.items.append(this.querySelector('template').content.cloneNode(true));
    this.changed();
    this.items.lastElementChild.querySelector('input, select, textarea')?.focus();
  }

  remove(item) {
    const next = item.nextElementSibling || item.previousElementSibling;
    item.remove();
    this.changed();
    (next?.querySelector('input, select, textarea') || this.querySelector('[data-add]')).focus();
  }

  changed() {
    this.number();
    this.closest('form').dispatchEvent(new Event('input', { bubbles: true }));
  }

  number() {
    [...this.items.children].forEach((item, index) => {
      for (const element of item.querySelectorAll('[name], [id], [for], [aria-describedby]')) {
        for (const attribute of ['name', 'id', 'for', 'aria-describedby']) {
          const value = element.getAttribute(attribute);
          if (value) {
            element.setAttribute(attribute, value.replace(/([.-])(#|\d+)(?=$|[.-]|\[)/, `$1${index}`));
          }
        }
      }
    });
  }
}

customElements.define('form-list', FormList);
