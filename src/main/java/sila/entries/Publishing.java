package sila.entries;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import sila.contentmodel.ContentType;
import sila.contentmodel.EntryReference;
import sila.jobs.JobRequest;
import sila.jobs.Jobs;
import sila.kernel.StrictJson;

/**
 * Makes the published form and asks for its delivery in every channel, all in the transaction of the editor's request:
 * what is committed will arrive, what is rolled back was never asked for.
 */
@ApplicationScoped
class Publishing {

    private final EntityManager database;
    private final Form form;
    private final Jobs jobs;
    private final List<Channel> channels;

    Publishing(EntityManager database, Form form, Jobs jobs, @Any Instance<Channel> channels) {
        this.database = database;
        this.form = form;
        this.jobs = jobs;
        this.channels = channels.stream().toList();
    }

    void publish(ContentType type, Entry entry, EntryVersion version) {
        claimAddress(type, version);
        long revision = nextRevision();
        store(type, entry, version, revision);
        storeReferences(type, version);
        database.createNativeQuery("delete from withdrawal where entry_id = :id")
                .setParameter("id", entry.id)
                .executeUpdate();
        deliver(type, entry.id, version.number(), revision);
    }

    void withdraw(ContentType type, Entry entry) {
        long revision = nextRevision();
        int version = publishedVersion(entry.id);
        database.createNativeQuery("delete from publication where entry_id = :id")
                .setParameter("id", entry.id)
                .executeUpdate();
        database.createNativeQuery("""
                        insert into withdrawal (entry_id, type, revision, withdrawn_at) values (:id, :type, :revision, :at)
                        on conflict (entry_id) do update set revision = excluded.revision, withdrawn_at = excluded.withdrawn_at
                        """)
                .setParameter("id", entry.id)
                .setParameter("type", type.name())
                .setParameter("revision", revision)
                .setParameter("at", Instant.now())
                .executeUpdate();
        deliver(type, entry.id, version, revision);
    }

    /** A draft may have taken the address that another published entry has given up only in its own draft. */
    private void claimAddress(ContentType type, EntryVersion version) {
        boolean taken = (boolean) database.createNativeQuery(
                        "select exists (select 1 from publication where type = :type and slug = :slug and entry_id <> :id)")
                .setParameter("type", type.name())
                .setParameter("slug", version.slug)
                .setParameter("id", version.key.entryId())
                .getSingleResult();
        if (taken) {
            throw new SlugIsTaken(version.slug);
        }
    }

    private long nextRevision() {
        return ((Number) database.createNativeQuery("select nextval('publication_revision')")
                        .getSingleResult())
                .longValue();
    }

    private int publishedVersion(UUID entry) {
        return ((Number) database.createNativeQuery("select version from publication where entry_id = :id")
                        .setParameter("id", entry)
                        .getSingleResult())
                .intValue();
    }

    private void store(ContentType type, Entry entry, EntryVersion version, long revision) {
        ObjectNode fields = version.fields();
        database.createNativeQuery("""
                        insert into publication
                            (entry_id, type, slug, language, version, revision, published_at, updated_at, title, fields, facts)
                        values (:id, :type, :slug, :language, :version, :revision, :published, :updated, :title,
                            cast(:fields as json), cast(:facts as jsonb))
                        on conflict (entry_id) do update set slug = excluded.slug, language = excluded.language,
                            version = excluded.version, revision = excluded.revision, updated_at = excluded.updated_at,
                            title = excluded.title, fields = excluded.fields, facts = excluded.facts
                        """)
                .setParameter("id", entry.id)
                .setParameter("type", type.name())
                .setParameter("slug", version.slug)
                .setParameter("language", version.language.code())
                .setParameter("version", version.number())
                .setParameter("revision", revision)
                .setParameter("published", entry.firstPublishedAt)
                .setParameter("updated", Instant.now())
                .setParameter("title", type.titleOf(fields))
                .setParameter("fields", json(type.published(fields, form)))
                .setParameter("facts", json(type.facts(fields)))
                .executeUpdate();
    }

    private void storeReferences(ContentType type, EntryVersion version) {
        UUID[] targets = type.references(version.fields()).stream()
                .map(EntryReference::target)
                .distinct()
                .toArray(UUID[]::new);
        database.createNativeQuery("delete from publication_reference where entry_id = :id")
                .setParameter("id", version.key.entryId())
                .executeUpdate();
        database.createNativeQuery(
                        "insert into publication_reference (entry_id, target_id) select :id, unnest(cast(:targets as uuid[]))")
                .setParameter("id", version.key.entryId())
                .setParameter("targets", targets)
                .executeUpdate();
    }

    private void deliver(ContentType type, UUID entry, int version, long revision) {
        var carrying =
                channels.stream().filter(channel -> channel.carries(type)).toList();
        carrying.forEach(channel -> Delivery.begin(entry, channel.name(), version, revision));
        database.flush();
        jobs.request(carrying.stream()
                .map(channel -> JobRequest.now(DeliveryJob.NAME, DeliveryJob.key(channel.name(), entry)))
                .toList());
    }

    private static String json(ObjectNode node) {
        try {
            return StrictJson.MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
