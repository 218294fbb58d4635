// The hub's JSON API, asked with the session's cookie.
import { texts } from './texts.js';

const t = texts({
  offline: ['Нет связи с сервером. Проверьте подключение и повторите.', 'No connection to the server. Check the network and try again.'],
  ended: ['Сеанс закончился: войдите ещё раз.', 'Your session has ended: sign in again.'],
});

/** A request that was refused (RFC 9457), or never answered: then its status is 0. */
export class Problem extends Error {
  /** @param {number} status @param {object} document */
  constructor(status, document) {
    super(document.title);
    this.status = status;
    this.document = document;
  }

  /** @param {number} status @param {object} document */
  static of(status, document) {
    return new Problem(status, status === 401 ? { ...document, title: t('ended') } : document);
  }

  /** A request that nobody has answered. */
  static offline() {
    return new Problem(0, { title: t('offline') });
  }

  /** The last part of the problem's type: «invalid». */
  get code() {
    return (this.document.type || '').split(':').pop();
  }

  /** @returns {{pointer: string, detail: string}[]} */
  get errors() {
    return this.document.errors || [];
  }

  /** The whole of it as a text for people. */
  get sentences() {
    return [this.message, ...this.errors.map((error) => error.detail)].join(' ');
  }

  get isOffline() {
    return this.status === 0;
  }
}

/**
 * @param {string} method
 * @param {string} path
 * @param {{body?: unknown, version?: number | string | null, signal?: AbortSignal, keepalive?: boolean}} [options]
 *   version: for If-Match
 * @returns {Promise<{status: number, data: any, version: string | null, headers: Headers}>}
 * @throws {Problem}
 */
export async function call(method, path, { body, version, signal, keepalive } = {}) {
  const headers = { 'Accept': 'application/json', 'Accept-Language': document.documentElement.lang };
  const raw = body instanceof Blob;
  if (body !== undefined) {
    headers['Content-Type'] = raw ? 'application/octet-stream' : 'application/json';
  }
  if (version !== undefined && version !== null) {
    headers['If-Match'] = `"${version}"`;
  }
  let answer;
  try {
    answer = await fetch(path, { method, headers, signal, keepalive, body: body === undefined || raw ? body : JSON.stringify(body) });
  } catch (failure) {
    if (failure.name === 'AbortError') {
      throw failure;
    }
    throw Problem.offline();
  }
  const data = answer.status === 204 ? null : await json(answer, signal);
  if (!answer.ok) {
    throw Problem.of(answer.status, data || { title: answer.statusText });
  }
  return { status: answer.status, data, version: tag(answer), headers: answer.headers };
}

/** What breaks off on its way has not come. What an error says besides its status can be done without. */
async function json(answer, signal) {
  try {
    const text = await answer.text();
    return text ? JSON.parse(text) : null;
  } catch (failure) {
    if (signal?.aborted || failure.name === 'AbortError') {
      throw new DOMException('', 'AbortError');
    }
    if (answer.ok) {
      throw Problem.offline();
    }
    return null;
  }
}

function tag(answer) {
  const written = answer.headers.get('ETag');
  return written && written.replace(/^(W\/)?"|"$/g, '');
}
