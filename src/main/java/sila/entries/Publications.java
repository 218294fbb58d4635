package sila.entries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;

/** Reads what is public: now, or in another {@link PublicView}. */
@ApplicationScoped
public class Publications {

    /** What {@link #of} reads, in its order. */
    public static final String COLUMNS =
            "entry_id, type, slug, language, version, revision, published_at, updated_at, title, cast(fields as text),"
                    + " cast(translations as text)";

    private static final String SELECT = "select " + COLUMNS + " from publication ";
    private static final String NEWEST_FIRST = " order by published_at desc, entry_id desc ";

    private static final PublicView NOW = bind -> "";

    private final EntityManager database;
    private final ContentModel model;
    private final PublicView view;

    @Inject
    Publications(EntityManager database, ContentModel model) {
        this(database, model, NOW);
    }

    private Publications(EntityManager database, ContentModel model, PublicView view) {
        this.database = database;
        this.model = model;
        this.view = view;
    }

    /** The same reader of another state. */
    public Publications in(PublicView other) {
        return new Publications(database, model, other);
    }

    private Query query(String sql) {
        var bound = new ArrayList<Object>();
        String before = view.before(value -> {
            bound.add(value);
            return ":view" + bound.size();
        });
        Query query = database.createNativeQuery(before + sql);
        for (int i = 0; i < bound.size(); i++) {
            query.setParameter("view" + (i + 1), bound.get(i));
        }
        return query;
    }

    public Optional<Publication> find(UUID id) {
        return list(query(SELECT + "where entry_id = :id").setParameter("id", id)).stream()
                .findFirst();
    }

    /** What is not public yet has no revision and goes before what has the same address now. */
    public Optional<Publication> bySlug(ContentType type, String slug) {
        return list(query(SELECT + "where type = :type and slug = :slug order by revision")
                        .setParameter("type", type.name())
                        .setParameter("slug", slug))
                .stream()
                .findFirst();
    }

    /** Those that have one of the addresses, by it; chosen as {@link #bySlug} does. */
    public Map<String, Publication> bySlugs(ContentType type, Collection<String> slugs) {
        return slugs.isEmpty()
                ? Map.of()
                : list(query(SELECT + "where type = :type and slug = any(:slugs) order by revision")
                                .setParameter("type", type.name())
                                .setParameter("slugs", slugs.toArray(String[]::new)))
                        .stream()
                        .collect(Collectors.toMap(Publication::slug, found -> found, (first, second) -> first));
    }

    /** Those of the ids that are published, in the order of the ids. */
    public Map<UUID, Publication> all(Collection<UUID> ids) {
        var byId = new LinkedHashMap<UUID, Publication>();
        if (!ids.isEmpty()) {
            var found = list(query(SELECT + "where entry_id = any(cast(:ids as uuid[]))")
                            .setParameter("ids", ids.toArray(UUID[]::new)))
                    .stream()
                    .collect(Collectors.toMap(Publication::id, p -> p));
            ids.stream().filter(found::containsKey).forEach(id -> byId.put(id, found.get(id)));
        }
        return byId;
    }

    /** Newest first. */
    public List<Publication> latest(ContentType type, int offset, int limit) {
        return list(query(SELECT + "where type = :type" + NEWEST_FIRST + "offset :offset limit :limit")
                .setParameter("type", type.name())
                .setParameter("offset", offset)
                .setParameter("limit", limit));
    }

    /** The next of {@link #latest} behind one of them. */
    public List<Publication> before(Publication last, int limit) {
        return list(query(SELECT + "where type = :type and (published_at, entry_id) < (:at, :id)" + NEWEST_FIRST
                        + "limit :limit")
                .setParameter("type", last.type().name())
                .setParameter("at", last.publishedAt())
                .setParameter("id", last.id())
                .setParameter("limit", limit));
    }

    /** Newest first: those that have any of the values in any of the fields. */
    public List<Publication> latestWith(
            Collection<ContentType> types, Collection<String> fields, Collection<String> values, int limit) {
        return list(query(SELECT + """
                        where entry_id in (
                            select found.entry_id
                            from unnest(:types) as t, unnest(:fields) as f, unnest(:values) as v, lateral (
                                select entry_id from publication_fact
                                where type = t and path = f and value = to_jsonb(v)
                                order by published_at desc, entry_id desc limit :limit) as found)
                        """ + NEWEST_FIRST + "limit :limit")
                .setParameter("types", names(types))
                .setParameter("fields", fields.toArray(String[]::new))
                .setParameter("values", values.toArray(String[]::new))
                .setParameter("limit", limit));
    }

    private static String[] names(Collection<ContentType> types) {
        return types.stream().map(ContentType::name).toArray(String[]::new);
    }

    /** All entries after one, in the order of their ids; for rebuilding what is derived, page by page. */
    public List<Publication> after(UUID last, int limit) {
        return list(query(SELECT + "where entry_id > :last order by entry_id limit :limit")
                .setParameter("last", last)
                .setParameter("limit", limit));
    }

    /** What was published since a revision, oldest change first. */
    public List<Publication> since(long revision, int limit) {
        return list(query(SELECT + "where revision > :revision order by revision limit :limit")
                .setParameter("revision", revision)
                .setParameter("limit", limit));
    }

    public long count(ContentType type) {
        return ((Number) query("select count(*) from publication where type = :type")
                        .setParameter("type", type.name())
                        .getSingleResult())
                .longValue();
    }

    /** Published entries that mention this one. */
    @SuppressWarnings("unchecked")
    public List<UUID> referringTo(UUID target) {
        return query("select entry_id from publication_reference where target_id = :id")
                .setParameter("id", target)
                .getResultList();
    }

    /** Published entries that mention any of these. */
    @SuppressWarnings("unchecked")
    public List<UUID> referringTo(Collection<UUID> targets) {
        return query("select distinct entry_id from publication_reference where target_id = any(cast(:ids as uuid[]))")
                .setParameter("ids", targets.toArray(UUID[]::new))
                .getResultList();
    }

    /** Those of them that are of these types, newest first. */
    public List<Publication> latestReferringTo(UUID target, Collection<ContentType> types, int limit) {
        return list(query("select p.* from publication_reference r cross join lateral (" + SELECT
                        + "where entry_id = r.entry_id and type = any(:types)) p where r.target_id = :id"
                        + " order by r.published_at desc, r.entry_id desc limit :limit")
                .setParameter("types", names(types))
                .setParameter("id", target)
                .setParameter("limit", limit));
    }

    /** The type of an entry that was public once, also when it is deleted for ever. */
    @SuppressWarnings("unchecked")
    public Optional<String> withdrawnType(UUID id) {
        return ((List<String>) database.createNativeQuery("select type from withdrawal where entry_id = :id")
                        .setParameter("id", id)
                        .getResultList())
                .stream().findFirst();
    }

    /** When anything of a type was last published or withdrawn; empty when nothing ever was. */
    public Optional<Instant> changedAt(ContentType type) {
        return Optional.ofNullable((Instant) database.createNativeQuery("""
                        select max(at) from (
                            select max(updated_at) as at from publication where type = :type
                            union all
                            select max(withdrawn_at) from withdrawal where type = :type) as changes
                        """, Instant.class)
                .setParameter("type", type.name())
                .getSingleResult());
    }

    /** When those of the ids were withdrawn that have been public and are not any more. */
    @SuppressWarnings("unchecked")
    public Map<UUID, Instant> withdrawnAt(Collection<UUID> ids) {
        return ((List<Object[]>) database.createNativeQuery(
                                "select entry_id, withdrawn_at from withdrawal where entry_id = any(cast(:ids as uuid[]))")
                        .setParameter("ids", ids.toArray(UUID[]::new))
                        .getResultList())
                .stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (Instant) row[1]));
    }

    /** Of rows that begin with {@link #COLUMNS}. */
    public List<Publication> of(List<Object[]> rows) {
        return rows.stream()
                .flatMap(row -> PublicationRow.publication(row, model).stream())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Publication> list(Query query) {
        return of((List<Object[]>) query.getResultList());
    }
}
