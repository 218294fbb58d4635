package sila.entries.publishing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentType;
import sila.entries.Entry;
import sila.entries.EntryVersion;
import sila.kernel.StrictJson;

/** Writes what is public now, and keeps what was. Each verb is one statement, for the clock stands still meanwhile. */
@ApplicationScoped
class PublicationTable {

    private static final String PAST_COLUMNS =
            "entry_id, type, slug, language, version, revision, published_at, updated_at, title, fields, translations, facts, since";

    private static final String KEEP_PAST = "past as (insert into publication_past (" + PAST_COLUMNS
            + ", until, until_revision) select " + PAST_COLUMNS
            + ", cast(:at as timestamptz), :revision from publication where entry_id = :id)";

    private static final String PUT = "with " + KEEP_PAST + """
            , unlisted as (delete from publication_fact where entry_id = :id and not (path = any(:paths)
                    and (path, value) in (select p, cast(v as jsonb) from unnest(:paths, :values) as f (p, v)))),
            unreferred as (delete from publication_reference where entry_id = :id and not (target_id = any(:targets))),
            returned as (delete from withdrawal where entry_id = :id),
            put as (
                insert into publication (entry_id, type, slug, language, version, revision, published_at, updated_at, since,
                    title, fields, translations, facts)
                values (:id, :type, :slug, :language, :version, :revision, :published, :updated, :at,
                    :title, cast(:fields as json), cast(:translations as json), cast(:facts as jsonb))
                on conflict (entry_id) do update set slug = excluded.slug, language = excluded.language,
                    version = excluded.version, revision = excluded.revision, updated_at = excluded.updated_at,
                    since = excluded.since, title = excluded.title, fields = excluded.fields,
                    translations = excluded.translations, facts = excluded.facts),
            listed as (
                insert into publication_fact (entry_id, type, path, value, published_at)
                select :id, :type, p, cast(v as jsonb), :published from unnest(:paths, :values) as f (p, v)
                on conflict do nothing)
            insert into publication_reference (entry_id, target_id, published_at)
            select :id, t, :published from unnest(:targets) as t
            on conflict do nothing
            """;

    private static final String REMOVE = "with " + KEEP_PAST + """
            , withdrawn as (
                insert into withdrawal (entry_id, type, revision, withdrawn_at) values (:id, :type, :revision, :at)
                on conflict (entry_id) do update set revision = excluded.revision, withdrawn_at = excluded.withdrawn_at)
            delete from publication where entry_id = :id
            """;

    private final EntityManager database;

    PublicationTable(EntityManager database) {
        this.database = database;
    }

    void put(
            Change.Appearance appearance, Rendering.Rendered rendered, PublicationClock.Tick tick, Instant updated) {
        Entry entry = appearance.entry();
        EntryVersion version = appearance.version();
        database.createNativeQuery(PUT)
                .setParameter("id", entry.id())
                .setParameter("type", appearance.type().name())
                .setParameter("slug", version.slug())
                .setParameter("language", version.language().code())
                .setParameter("version", version.number())
                .setParameter("revision", tick.revision())
                .setParameter("published", entry.firstPublishedAt())
                .setParameter("at", tick.at())
                .setParameter("updated", updated)
                .setParameter("title", rendered.title())
                .setParameter("fields", json(rendered.fields()))
                .setParameter("translations", json(rendered.translations()))
                .setParameter("facts", json(rendered.facts()))
                .setParameter("paths", paths(rendered))
                .setParameter("values", values(rendered))
                .setParameter("targets", rendered.references().toArray(UUID[]::new))
                .executeUpdate();
    }

    /** Whether this is what is public already. */
    boolean has(UUID entry, Rendering.Rendered rendered) {
        return (boolean) database.createNativeQuery("""
                        select cast(fields as text) = :fields and facts = cast(:facts as jsonb)
                            and cast(translations as text) is not distinct from cast(:translations as text)
                            and not exists (select path, value from publication_fact where entry_id = :id
                                except select p, cast(v as jsonb) from unnest(:paths, :values) as f (p, v))
                            and not exists (select p, cast(v as jsonb) from unnest(:paths, :values) as f (p, v)
                                except select path, value from publication_fact where entry_id = :id)
                        from publication where entry_id = :id
                        """)
                .setParameter("id", entry)
                .setParameter("fields", json(rendered.fields()))
                .setParameter("translations", json(rendered.translations()))
                .setParameter("facts", json(rendered.facts()))
                .setParameter("paths", paths(rendered))
                .setParameter("values", values(rendered))
                .getSingleResult();
    }

    Instant updatedAt(UUID entry) {
        return (Instant)
                database.createNativeQuery("select updated_at from publication where entry_id = :id", Instant.class)
                        .setParameter("id", entry)
                        .getSingleResult();
    }

    void remove(ContentType type, UUID entry, PublicationClock.Tick tick) {
        database.createNativeQuery(REMOVE)
                .setParameter("id", entry)
                .setParameter("type", type.name())
                .setParameter("revision", tick.revision())
                .setParameter("at", tick.at())
                .executeUpdate();
    }

    private static String[] paths(Rendering.Rendered rendered) {
        return rendered.rows().stream().map(Rendering.Fact::path).toArray(String[]::new);
    }

    private static String[] values(Rendering.Rendered rendered) {
        return rendered.rows().stream().map(fact -> fact.value().toString()).toArray(String[]::new);
    }

    private static @Nullable String json(@Nullable JsonNode node) {
        try {
            return node == null ? null : StrictJson.MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
