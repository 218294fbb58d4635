// ── The client ─────────────────────────────────────────────────────────────────────────────────────────────────────

export type TypeName = keyof Entries;
export type Fields<T extends TypeName> = Entries[T]["fields"];

interface Equality<V> {
  eq?: V;
  ne?: V;
  in?: readonly V[];
  nin?: readonly V[];
}

interface Comparison<V> extends Equality<V> {
  gt?: V;
  gte?: V;
  lt?: V;
  lte?: V;
}

interface Existence {
  exists?: boolean;
}

/** A value, or comparisons that must all hold. */
export type Condition<V> = V | (Equality<V> & Existence);

export type OrderedCondition<V> = V | (Comparison<V> & Existence);

/** Parts of texts are looked for without regard to capital letters. */
export type TextCondition = string | (Comparison<string> & Existence & { contains?: string; startsWith?: string });

/** Of a field with many values: one of them is, all of these are among them, or none is. */
export type ListCondition<V> = V | (Equality<V> & Existence & { contains?: V; containsAll?: readonly V[] });

/** What every entry has beside its fields. */
export interface SystemFilter {
  id?: string | Equality<string>;
  slug?: string | Comparison<string>;
  version?: number | Comparison<number>;
  /** Moments of ISO 8601. */
  publishedAt?: string | Comparison<string>;
  updatedAt?: string | Comparison<string>;
}

type Both<U> = (U extends unknown ? (each: U) => void : never) extends (all: infer A) => void ? A : never;
type Prefixed<P extends string, F> = { [K in keyof F & string as `${P}.${K}`]?: F[K] };

/** Fields of the entries that an entry refers to: `author.title`. */
export type ReferenceFilter<T extends TypeName> = Both<
  {
    [R in keyof References[T] & string]: Prefixed<R, Filters[References[T][R] & TypeName] & SystemFilter>;
  }[keyof References[T] & string]
>;

/** Conditions that must all hold. */
export type Filter<T extends TypeName> = Filters[T] &
  SystemFilter &
  ReferenceFilter<T> & { and?: readonly Filter<T>[]; or?: readonly Filter<T>[]; not?: Filter<T> };

export type SystemOrder = "id" | "slug" | "language" | "version" | "publishedAt" | "updatedAt";

/** A field to sort by; with a minus the greatest first. */
export type Order<T extends TypeName> = SystemOrder | Orders[T] | `-${SystemOrder | Orders[T]}`;

/** An entry with the fields asked for, and by their ids the entries that it refers to along the paths asked for. */
export type Entry<
  T extends TypeName,
  I extends keyof Includes[T] = never,
  F extends keyof Fields<T> = keyof Fields<T>,
> = Omit<Entries[T], "fields"> & { fields: Pick<Fields<T>, F> } & ([I] extends [never]
    ? unknown
    : { included?: { [id: string]: Entries[Includes[T][I] & TypeName] } });

export interface Query<T extends TypeName, I extends keyof Includes[T], F extends keyof Fields<T>> {
  include?: readonly I[];
  fields?: readonly F[];
  language?: "ru" | "en";
}

export interface ListQuery<T extends TypeName, I extends keyof Includes[T], F extends keyof Fields<T>>
  extends Query<T, I, F> {
  filter?: Filter<T>;
  /** Words to look for; what fits best comes first, so without `sort`. */
  q?: string;
  sort?: Order<T> | readonly Order<T>[];
  /** 1 to 100; 20 when nothing is said. */
  limit?: number;
  /** Whether to count all that the conditions allow. */
  total?: boolean;
  /** The `next` of the page before. */
  cursor?: string | undefined;
}

export interface Listing<E> {
  items: E[];
  /** Cursor of the next page; null on the last one. */
  next: string | null;
  total?: number;
}

/** An entry as editors see it: its latest version. */
export interface Managed<T extends TypeName> {
  id: string;
  type: T;
  slug: string;
  language: "ru" | "en";
  version: number;
  state: Stage;
  publishedVersion?: number;
  publishedAt?: string;
  createdAt: string;
  createdBy: string;
  updatedAt: string;
  updatedBy: string;
  fields: Drafts[T]["fields"];
}

export interface Violation {
  /** Into what was sent, RFC 6901: `/fields/title`; or the name of a parameter. */
  pointer: string;
  detail: string;
}

/** A request that the hub has refused, with what is wrong with it (RFC 9457). */
export class SilaProblem extends Error {
  readonly status: number;
  /** Stable name of the kind of problem: `urn:sila:problem:invalid`. */
  readonly type: string;
  readonly errors: readonly Violation[];

  constructor(status: number, type: string, title: string, errors: readonly Violation[]) {
    super(title);
    this.name = "SilaProblem";
    this.status = status;
    this.type = type;
    this.errors = errors;
  }
}

export interface SilaOptions {
  /** API token; what is published needs none. */
  token?: string;
  /** Language of problems. */
  language?: "ru" | "en";
  fetch?: typeof fetch;
}

export class Sila {
  private readonly base: string;
  private readonly options: SilaOptions;

  /** @param base address of the hub, e.g. `https://sila.example` */
  constructor(base: string, options: SilaOptions = {}) {
    this.base = base.replace(/\/+$/, "") + "/api/v1";
    this.options = options;
  }

  /** One page of published entries. */
  list<T extends TypeName, I extends keyof Includes[T] = never, F extends keyof Fields<T> = keyof Fields<T>>(
    type: T,
    query: ListQuery<T, I, F> = {},
  ): Promise<Listing<Entry<T, I, F>>> {
    return this.call("GET", `/content/${type}${search(query)}`);
  }

  /** All published entries, page by page. */
  async *all<T extends TypeName, I extends keyof Includes[T] = never, F extends keyof Fields<T> = keyof Fields<T>>(
    type: T,
    query: ListQuery<T, I, F> = {},
  ): AsyncGenerator<Entry<T, I, F>> {
    let cursor = query.cursor;
    do {
      const page: Listing<Entry<T, I, F>> = await this.list(type, { limit: 100, ...query, cursor });
      yield* page.items;
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
  }

  /** One published entry by its slug or id. */
  get<T extends TypeName, I extends keyof Includes[T] = never, F extends keyof Fields<T> = keyof Fields<T>>(
    type: T,
    key: string,
    query: Query<T, I, F> = {},
  ): Promise<Entry<T, I, F>> {
    return this.call("GET", `/content/${type}/${encodeURIComponent(key)}${search(query)}`);
  }

  create<T extends TypeName>(type: T, draft: Drafts[T]): Promise<Managed<T>> {
    return this.call("POST", `/manage/content/${type}`, draft);
  }

  /** The latest version of an entry. */
  read<T extends TypeName>(_type: T, id: string): Promise<Managed<T>> {
    return this.call("GET", `/manage/entries/${id}`);
  }

  /** @param version the one that was read: what somebody else has saved since is not written over */
  save<T extends TypeName>(_type: T, id: string, version: number, draft: Drafts[T]): Promise<Managed<T>> {
    return this.call("PUT", `/manage/entries/${id}`, draft, version);
  }

  /** @param version only this one, when it is the latest still */
  publish<T extends TypeName>(_type: T, id: string, version?: number): Promise<Managed<T>> {
    return this.call("POST", `/manage/entries/${id}/publish`, undefined, version);
  }

  unpublish<T extends TypeName>(_type: T, id: string, version?: number): Promise<Managed<T>> {
    return this.call("POST", `/manage/entries/${id}/unpublish`, undefined, version);
  }

  private async call<A>(method: string, path: string, body?: unknown, version?: number): Promise<A> {
    const headers: Record<string, string> = { Accept: "application/json" };
    if (this.options.token !== undefined) headers["Authorization"] = `Bearer ${this.options.token}`;
    if (this.options.language !== undefined) headers["Accept-Language"] = this.options.language;
    if (body !== undefined) headers["Content-Type"] = "application/json";
    if (version !== undefined) headers["If-Match"] = `"${version}"`;
    const request: RequestInit = { method, headers };
    if (body !== undefined) request.body = JSON.stringify(body);
    const answer = await (this.options.fetch ?? fetch)(this.base + path, request);
    if (!answer.ok) throw await problem(answer);
    return (await answer.json()) as A;
  }
}

async function problem(answer: Response): Promise<SilaProblem> {
  const said = (await answer.json().catch(() => ({}))) as Partial<{ type: string; title: string; errors: Violation[] }>;
  return new SilaProblem(answer.status, said.type ?? "about:blank", said.title ?? answer.statusText, said.errors ?? []);
}

/** A query as the parameters of an address. */
function search(query: object): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (name === "filter") conditions("filter", value, parameters);
    else if (value !== undefined) parameters.append(name, text(value));
  }
  const written = parameters.toString();
  return written === "" ? "" : "?" + written;
}

/** `filter[or][0][title][eq]=…`: a name in brackets for each step into the filter. */
function conditions(name: string, value: unknown, parameters: URLSearchParams): void {
  if (value === undefined) return;
  if (typeof value !== "object" || value === null || (Array.isArray(value) && !value.some(isGroup))) {
    parameters.append(name, text(value));
  } else {
    for (const [step, inner] of Object.entries(value)) conditions(`${name}[${step}]`, inner, parameters);
  }
}

function isGroup(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

function text(value: unknown): string {
  return Array.isArray(value) ? value.join(",") : String(value);
}
