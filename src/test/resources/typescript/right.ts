// Programs against the client of the shipped model: the compiler has nothing to say about them.
import { Sila, SilaProblem } from "./sila";
import type { Article, Entry, Filter, Managed, Person } from "./sila";

const sila = new Sila("https://sila.example", { token: "secret", language: "ru" });

export async function lists(): Promise<string[]> {
  const page = await sila.list("article", {
    filter: {
      "author.title": { startsWith: "Иван" },
      publishedAt: { gte: "2026-01-01T00:00:00Z" },
      topics: { containsAll: ["salary", "safety"] },
      "seo.title": { exists: true },
      or: [{ age: "0+" }, { age: { in: ["6+", "12+"] } }, { and: [{ title: { contains: "тариф" } }, { regions: "77" }] }],
      not: { source: { exists: true } },
    },
    q: "тариф",
    sort: ["-publishedAt", "title"],
    limit: 10,
    total: true,
  });
  const next: string | null = page.next;
  const titles = page.items.map((article) => article.fields.title + (article.fields.lead ?? "") + article.fields.body.html);
  return next === null ? titles : [...titles, next];
}

export async function included(): Promise<string | undefined> {
  const page = await sila.list("article", { include: ["author", "author.organisation"] });
  const article = page.items[0];
  const brought = article?.included?.[article.fields.author ?? ""];
  return brought?.type === "person" ? brought.fields.position : brought?.fields.level;
}

export async function onlyTheAuthor(): Promise<Person | undefined> {
  const article = await sila.get("article", "tarif", { include: ["author"] });
  return article.included?.[article.fields.author ?? ""];
}

export async function sparse(): Promise<Entry<"article", never, "title" | "topics">[]> {
  const found: Entry<"article", never, "title" | "topics">[] = [];
  for await (const article of sila.all("article", { fields: ["title", "topics"], sort: "-title" })) found.push(article);
  return found;
}

export async function whole(): Promise<Article> {
  return sila.get("article", "tarif", { language: "en" });
}

// a type whose entries refer to no others
export const withoutReferences: Filter<"legal-norm"> = { act: "тк", number: { gte: "100" }, slug: { ne: "x" } };

export async function edit(): Promise<Managed<"article">> {
  const draft = await sila.create("article", {
    fields: {
      title: "Тариф вырос",
      age: "0+",
      topics: ["salary"],
      source: { url: "https://example.org" },
      lead: null,
      body: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "С первого числа." }] }] },
    },
    translations: { en: { title: "The tariff has risen" } },
  });
  const read = await sila.read("article", draft.id);
  const saved = await sila.save("article", read.id, read.version, { fields: { ...read.fields, title: "Тариф упал" } });
  await sila.publish("article", saved.id, saved.version);
  return sila.unpublish("article", saved.id);
}

export function reason(failure: unknown): string {
  return failure instanceof SilaProblem
    ? `${failure.status} ${failure.type} ${failure.message} ${failure.errors[0]?.pointer}`
    : "";
}
