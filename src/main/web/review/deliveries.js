// Where a publication has arrived, looked at again and again until it is everywhere.
import { call } from '../base/api.js';
import { make } from '../base/dom.js';
import { texts } from '../base/texts.js';
import { toast } from '../base/toast.js';
import { channelName, inOrder } from './channels.js';
import { api } from './entry.js';
import { button, problemOf } from './parts.js';

const t = texts({
  title: ['Доставка', 'Delivery'],
  delivered: ['появился', 'there'],
  pending: ['в пути…', 'on its way…'],
  failed: ['не получилось, попробуем ещё раз сами', 'failed, it is tried again by itself'],
  why: ['Что ответил канал', 'What the channel said'],
  retry: ['Повторить сейчас', 'Try again now'],
  retried: ['Пробуем ещё раз', 'Trying again'],
  all: ['Материал появился везде.', 'The entry is everywhere.'],
  some: ['Появился в %s из %s мест.', 'Arrived at %s of %s places.'],
  trouble: ['Появился в %s из %s мест, в остальные пока не получается.', 'Arrived at %s of %s places, the others fail for now.'],
  look: ['Посмотреть на сайте', 'See it on the site'],
  feed: ['Лента RSS', 'RSS feed'],
});
const FIRST_PAUSE = 400;
const LONGEST_PAUSE = 8000;
const GROWTH = 1.6;

export class Deliveries {
  /** @param {{id: string, mayRetry: boolean, links: {page?: string | null, feed?: string | null}}} setting */
  constructor({ id, mayRetry, links }) {
    Object.assign(this, { id, mayRetry, links });
    this.sum = make('p', { role: 'status' });
    this.list = make('ul', { className: 'rows' });
    this.section = make('section', { className: 'stack-small', 'data-section': 'deliveries' }, make('h3', {}, t('title')), this.sum, this.list);
    this.pause = FIRST_PAUSE;
    this.isOn = true;
    this.look();
  }

  stop() {
    this.isOn = false;
    clearTimeout(this.timer);
  }

  async look() {
    try {
      const { data } = await call('GET', `${api(this.id)}/deliveries`);
      this.show(inOrder(data));
      if (data.length && data.every(({ state }) => state === 'delivered')) {
        return;
      }
    } catch (failure) {
      problemOf(failure); // the next look may succeed
    }
    if (this.isOn) {
      this.timer = setTimeout(() => this.look(), this.pause);
      this.pause = Math.min(this.pause * GROWTH, LONGEST_PAUSE);
    }
  }

  show(deliveries) {
    const signature = JSON.stringify(deliveries.map(({ channel, state, problem }) => [channel, state, problem]));
    if (signature === this.shown) {
      return;
    }
    this.shown = signature;
    const arrived = deliveries.filter(({ state }) => state === 'delivered').length;
    const isTroubled = deliveries.some(({ state }) => state === 'failed');
    this.sum.textContent = arrived === deliveries.length ? t('all') : t(isTroubled ? 'trouble' : 'some', arrived, deliveries.length);
    this.list.replaceChildren(...deliveries.map((delivery) => this.row(delivery)));
  }

  row({ channel, state, problem }) {
    return make(
      'li', { 'data-channel': channel },
      make(
        'span', { className: 'grow' },
        make('strong', {}, channelName(channel)), ' — ',
        make('span', { className: 'badge', 'data-state': state }, t(state)),
        state === 'failed' && problem && make('details', { className: 'small' }, make('summary', {}, t('why')), problem),
      ),
      state === 'delivered' && this.link(channel),
      state === 'failed' && this.mayRetry && button(t('retry'), () => this.retry(channel), { kind: 'small', 'aria-label': `${t('retry')}: ${channelName(channel)}` }),
    );
  }

  link(channel) {
    const { page, feed } = this.links;
    if (channel === 'site' && page) {
      return make('a', { href: page, target: '_blank' }, t('look'));
    }
    return channel === 'feeds' && feed && make('a', { href: feed, target: '_blank' }, t('feed'));
  }

  async retry(channel) {
    try {
      await call('POST', `${api(this.id)}/deliveries/${encodeURIComponent(channel)}/retry`);
      toast(t('retried'));
      this.pause = FIRST_PAUSE;
      clearTimeout(this.timer);
      this.look();
    } catch (failure) {
      toast(problemOf(failure).sentences, { bad: true });
    }
  }
}
