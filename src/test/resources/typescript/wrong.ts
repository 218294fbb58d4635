// Mistakes, each beside what is right: the compiler complains of every one, and where it does not, of the mark above it.
import { Sila } from "./sila";
import type { ArticleDraft, Filter, ListQuery, Order } from "./sila";

const sila = new Sila("https://sila.example");

export const filters: Filter<"article">[] = [
  { title: "Тариф" },
  // @ts-expect-error no such field
  { titel: "Тариф" },

  { age: "6+" },
  // @ts-expect-error no such option
  { age: "7+" },

  { topics: { containsAll: ["salary"] } },
  // @ts-expect-error no such term
  { topics: { containsAll: ["wages"] } },

  { publishedAt: { gte: "2026-01-01T00:00:00Z" } },
  // @ts-expect-error moments are texts
  { publishedAt: { gte: 2026 } },

  { title: { startsWith: "Т" } },
  // @ts-expect-error only texts have beginnings
  { age: { startsWith: "1" } },

  { "author.title": "Иванов" },
  // @ts-expect-error no such field where the reference leads
  { "author.outcome": "settled" },

  { author: { exists: true } },
  // @ts-expect-error the source is a link and leads to no entry
  { "source.title": "ТАСС" },

  { or: [{ title: "Тариф" }], not: { age: "0+" } },
  // @ts-expect-error no such field, deep inside
  { or: [{ not: { and: [{ titel: "Тариф" }] } }] },

  // @ts-expect-error texts are not filtered by their whole body
  { body: { exists: true } },
];

export const orders: Order<"article">[] = [
  "-publishedAt",
  "title",
  // @ts-expect-error an article has many topics
  "topics",
  // @ts-expect-error and neither the other way round
  "-topics",
  // @ts-expect-error a field of events
  "startsAt",
];

export const queries: ListQuery<"article", "author" | "topics", "title">[] = [
  { include: ["author", "topics"], fields: ["title"] },
  // @ts-expect-error the title leads to no entry
  { include: ["title"] },
  // @ts-expect-error no such field
  { fields: ["titel"] },
  // @ts-expect-error no such language
  { language: "de" },
];

export const drafts: ArticleDraft[] = [
  { fields: { title: "Тариф", source: { url: "https://example.org" } } },
  // @ts-expect-error without fields
  { slug: "tarif" },
  // @ts-expect-error a link without its address
  { fields: { source: { text: "ТАСС" } } },
  // @ts-expect-error no such field
  { fields: { titel: "Тариф" } },
  // @ts-expect-error what has not been set is null or left out
  { fields: { title: undefined } },
  // @ts-expect-error no such block
  { fields: { body: { type: "doc", content: [{ type: "marquee" }] } } },
  // @ts-expect-error the age mark is the same in every language
  { fields: {}, translations: { en: { age: "0+" } } },
];

export async function reading(): Promise<void> {
  const asked = await sila.get("article", "tarif", { fields: ["title"] });
  console.log(asked.fields.title);
  // @ts-expect-error a field not asked for
  console.log(asked.fields.lead);
  // @ts-expect-error entries not asked for
  console.log(asked.included);

  const whole = await sila.get("article", "tarif", { include: ["author"] });
  // @ts-expect-error the lead may be missing
  console.log(whole.fields.lead.length);
  const author = whole.included?.[whole.fields.author ?? ""];
  console.log(author?.fields.position);
  // @ts-expect-error a person has no outcome
  console.log(author?.fields.outcome);
  // @ts-expect-error it may not be published
  console.log(author.fields.position);
}

export async function types(): Promise<void> {
  await sila.list("article");
  // @ts-expect-error no such type
  await sila.list("artikel");
  // @ts-expect-error the draft of another type
  await sila.create("event", { fields: { number: "А40-1/2026" } });
  // @ts-expect-error saving needs the version that was read
  await sila.save("article", "id", { fields: {} });
}
