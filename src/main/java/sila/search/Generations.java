package sila.search;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.get_alias.IndexAliases;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import jakarta.inject.Singleton;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The indices behind the alias. One generation is read; while the next is being filled, both are written. Every
 * generation has an alias of its own to be written through, and writes demand an alias: a generation that was dropped
 * meanwhile is never made again by accident.
 */
@Singleton
class Generations {

    private static final String FIRST = "0";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS").withZone(ZoneOffset.UTC);

    private final Elasticsearch elasticsearch;
    private final String read;
    private final String write;

    Generations(Elasticsearch elasticsearch, SearchSettings settings) {
        this.elasticsearch = elasticsearch;
        this.read = settings.index();
        this.write = read + "-write-";
    }

    /** The alias to search in. */
    String readAlias() {
        return read;
    }

    String writeAlias(String generation) {
        return write + generation;
    }

    private String index(String generation) {
        return read + "-" + generation;
    }

    /** The aliases that a change has to be written through; makes the first generation when there is none. */
    List<String> writable() {
        var aliases = writeAliases();
        if (!aliases.isEmpty()) {
            return aliases;
        }
        createFirst();
        var made = writeAliases();
        if (made.isEmpty()) {
            throw new SearchUnavailable(new IllegalStateException(
                    "index " + index(FIRST) + " stands there without its aliases: remove it"));
        }
        return made;
    }

    private List<String> writeAliases() {
        return all().values().stream()
                .flatMap(index -> index.aliases().keySet().stream())
                .filter(alias -> alias.startsWith(write))
                .toList();
    }

    /** Another node may make it at the same moment: its name is fixed, so that one of the two fails. */
    void createFirst() {
        try {
            create(FIRST, List.of(read, writeAlias(FIRST)));
        } catch (ElasticsearchException e) {
            if (!"resource_already_exists_exception".equals(e.error().type())) {
                throw e;
            }
        }
    }

    /** A new generation that is written from now on, and not read yet. One that was left unfinished is dropped. */
    String begin() {
        unread().forEach(this::dropIndex);
        var generation = STAMP.format(Instant.now());
        create(generation, List.of(writeAlias(generation)));
        return generation;
    }

    /** Readers go over to this generation at one moment; the others are dropped. */
    void complete(String generation) {
        var index = index(generation);
        elasticsearch.ask(client -> client.indices().refresh(r -> r.index(index)));
        var actions = new ArrayList<Action>();
        actions.add(Action.of(a -> a.add(add -> add.index(index).alias(read))));
        for (var other : all().keySet()) {
            if (!other.equals(index)) {
                actions.add(Action.of(a -> a.removeIndex(remove -> remove.index(other))));
            }
        }
        elasticsearch.ask(client -> client.indices().updateAliases(u -> u.actions(actions)));
    }

    void drop(String generation) {
        dropIndex(index(generation));
    }

    /** Whether there is an index to read, made with today's settings and mappings. */
    boolean isCurrent() {
        var indices = elasticsearch.ask(client -> client.indices()
                .getMapping(m -> m.index(read).ignoreUnavailable(true))
                .result());
        return !indices.isEmpty()
                && indices.values().stream()
                        .map(index -> index.mappings().meta().get("fingerprint"))
                        .allMatch(meta ->
                                meta != null && IndexSchema.fingerprint().equals(meta.to(String.class)));
    }

    private List<String> unread() {
        return all().entrySet().stream()
                .filter(index -> !index.getValue().aliases().containsKey(read))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** By their aliases and not by their names: what only looks like ours may belong to another hub. */
    private Map<String, IndexAliases> all() {
        var all = new TreeMap<>(elasticsearch
                .ask(client -> client.indices().getAlias(a -> a.index(read + "-*")))
                .result());
        all.values().removeIf(index -> index.aliases().keySet().stream().noneMatch(this::isOurs));
        return all;
    }

    private boolean isOurs(String alias) {
        return alias.equals(read) || alias.startsWith(write);
    }

    private void create(String generation, List<String> aliases) {
        var definition = IndexSchema.definition();
        aliases.forEach(alias -> definition.withObject("/aliases").putObject(alias));
        elasticsearch.ask(client -> client.indices()
                .create(c -> c.index(index(generation)).withJson(new StringReader(definition.toString()))));
    }

    private void dropIndex(String index) {
        elasticsearch.ask(client -> client.indices().delete(d -> d.index(index).ignoreUnavailable(true)));
    }
}
