package sila.entries.publishing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.hibernate.type.StandardBasicTypes;
import org.jspecify.annotations.Nullable;
import sila.entries.EntryVersion;
import sila.kernel.StrictJson;

/**
 * Writes what is public now, keeps what was, and marks what is to be delivered. Each verb is one statement, for the clock
 * stands still meanwhile.
 */
@ApplicationScoped
class PublicationTable {

    private static final String PAST_COLUMNS =
            "entry_id, type, slug, language, version, revision, published_at, updated_at, title, fields, translations, facts, since";

    private static final String KEEP_PAST = "past as (insert into publication_past (" + PAST_COLUMNS
            + ", until, until_revision) select " + PAST_COLUMNS
            + ", (select at from tick), (select revision from tick) from publication where entry_id = :id)";

    private static final String BEGIN = "with " + PublicationClock.TICK + ", " + KEEP_PAST + """
            , begun as (
                insert into delivery (entry_id, channel, version, revision, state, attempts, at)
                select :id, channel, :version, (select revision from tick), 'pending', 0, now()
                from unnest(:channels) as channel
                on conflict (entry_id, channel) do update set version = excluded.version,
                    revision = excluded.revision, state = 'pending', attempts = 0, at = excluded.at, problem = null)
            """;

    private static final String TOLD = "select revision, at from tick";

    private static final String PUT = BEGIN + """
            , unlisted as (delete from publication_fact where entry_id = :id and not (path = any(:paths)
                    and (path, value) in (select p, cast(v as jsonb) from unnest(:paths, :values) as f (p, v)))),
            unreferred as (delete from publication_reference where entry_id = :id and not (target_id = any(:targets))),
            returned as (delete from withdrawal where entry_id = :id),
            put as (
                insert into publication (entry_id, type, slug, language, version, revision, published_at, updated_at, since,
                    title, fields, translations, facts)
                select :id, :type, :slug, :language, :version, revision, :published,
                    coalesce(cast(:updated as timestamptz), at), at,
                    :title, cast(:fields as json), cast(:translations as json), cast(:facts as jsonb)
                from tick
                on conflict (entry_id) do update set slug = excluded.slug, language = excluded.language,
                    version = excluded.version, revision = excluded.revision, updated_at = excluded.updated_at,
                    since = excluded.since, title = excluded.title, fields = excluded.fields,
                    translations = excluded.translations, facts = excluded.facts),
            listed as (
                insert into publication_fact (entry_id, type, path, value, published_at)
                select :id, :type, p, cast(v as jsonb), :published from unnest(:paths, :values) as f (p, v)
                on conflict do nothing),
            referred as (
                insert into publication_reference (entry_id, target_id, published_at)
                select :id, t, :published from unnest(:targets) as t
                on conflict do nothing)
            """ + TOLD;

    private static final String REMOVE = BEGIN + """
            , withdrawn as (
                insert into withdrawal (entry_id, type, revision, withdrawn_at) select :id, :type, revision, at from tick
                on conflict (entry_id) do update set revision = excluded.revision, withdrawn_at = excluded.withdrawn_at),
            removed as (delete from publication where entry_id = :id)
            """ + TOLD;

    private final EntityManager database;

    PublicationTable(EntityManager database) {
        this.database = database;
    }

    /**
     * @param at of an earlier change of the same moment; null for a moment of its own
     * @param updated when readers are told it was changed; null for this moment
     * @param channels that are to bring it to readers
     */
    PublicationClock.Tick put(
            Change.Appearance appearance,
            Rendering.Rendered rendered,
            @Nullable Instant at,
            @Nullable Instant updated,
            List<String> channels) {
        EntryVersion version = appearance.version();
        return tick(begin(PUT, appearance, at, channels)
                .setParameter("slug", version.slug())
                .setParameter("language", version.language().code())
                .setParameter("published", appearance.entry().firstPublishedAt())
                .setParameter("updated", updated, StandardBasicTypes.INSTANT)
                .setParameter("title", rendered.title())
                .setParameter("fields", json(rendered.fields()))
                .setParameter("translations", json(rendered.translations()))
                .setParameter("facts", json(rendered.facts()))
                .setParameter("paths", paths(rendered))
                .setParameter("values", values(rendered))
                .setParameter("targets", rendered.references().toArray(UUID[]::new)));
    }

    /** @param at, channels as of {@link #put} */
    PublicationClock.Tick remove(Change change, @Nullable Instant at, List<String> channels) {
        return tick(begin(REMOVE, change, at, channels));
    }

    private NativeQuery<?> begin(String sql, Change change, @Nullable Instant at, List<String> channels) {
        return database.unwrap(Session.class)
                .createNativeQuery(sql, Object[].class)
                .setParameter("id", change.entry().id())
                .setParameter("type", change.type().name())
                .setParameter("version", change.number())
                .setParameter("at", at, StandardBasicTypes.INSTANT)
                .setParameter("channels", channels.toArray(String[]::new));
    }

    private static PublicationClock.Tick tick(NativeQuery<?> written) {
        var row = (Object[]) written.getSingleResult();
        return new PublicationClock.Tick(((Number) row[0]).longValue(), (Instant) row[1]);
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
