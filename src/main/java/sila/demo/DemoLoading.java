package sila.demo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import sila.entries.Author;
import sila.entries.Entry;
import sila.entries.editing.Draft;
import sila.entries.editing.Entries;
import sila.kernel.Expected;
import sila.kernel.Language;
import sila.kernel.Problem;
import sila.kernel.Text;

/** One run over the demo content: every item after those it refers to, what is there already left alone. */
final class DemoLoading implements DemoFields.Links {

    private static final Logger LOG = Logger.getLogger(DemoLoading.class);
    private static final int OUR_FAULT = 500;
    private static final Author SENDER = Author.hub(DemoMedia.SENDER);

    private final Map<DemoItem.Name, DemoItem> items = new LinkedHashMap<>();
    private final Map<DemoItem.Name, Optional<UUID>> loaded = new HashMap<>();
    private final DemoFields fields = new DemoFields(this);
    private final Entries entries;
    private final DemoMedia media;

    DemoLoading(List<DemoItem> items, Entries entries, DemoMedia media) {
        items.forEach(item -> this.items.put(item.name(), item));
        this.entries = entries;
        this.media = media;
    }

    /** @throws IOException or another failure that has nothing to do with the content: run again later */
    void run() throws IOException {
        for (var item : items.values()) {
            loaded(item);
        }
        long there = loaded.values().stream().filter(Optional::isPresent).count();
        LOG.infof("Демонстрационное содержимое загружено: %d из %d материалов", there, items.size());
    }

    private Optional<UUID> loaded(DemoItem item) throws IOException {
        var known = loaded.get(item.name());
        if (known == null) {
            // ends a circle of references: the one that closes it finds nothing
            loaded.put(item.name(), Optional.empty());
            known = load(item);
            loaded.put(item.name(), known);
        }
        return known;
    }

    private Optional<UUID> load(DemoItem item) throws IOException {
        try {
            var there = QuarkusTransaction.requiringNew().call(() -> entries.bySlug(item.type(), item.slug()));
            return there.isPresent() ? there.map(Entry::id) : Optional.of(publish(item));
        } catch (Problem refused) {
            if (refused.status() >= OUR_FAULT) {
                throw refused;
            }
            LOG.warnf("%s: материал пропущен. %s", item.place(), sentence(refused));
            return Optional.empty();
        }
    }

    /** Made and published in one: what a crash leaves is either nothing or a published entry. */
    private UUID publish(DemoItem item) throws IOException {
        var draft = Draft.of(item.slug(), Language.RU.code(), fields.resolve(item));
        return QuarkusTransaction.requiringNew().call(() -> {
            var id = entries.create(item.type(), draft, SENDER).id();
            entries.publish(id, Expected.ANY, item.published(), SENDER);
            return id;
        });
    }

    @Override
    public UUID entry(Set<String> types, String slug) throws IOException {
        var candidates = types.stream()
                .map(type -> items.get(new DemoItem.Name(type, slug)))
                .filter(Objects::nonNull)
                .toList();
        for (var candidate : candidates) {
            var id = loaded(candidate);
            if (id.isPresent()) {
                return id.get();
            }
        }
        throw Problem.notFound(
                Text.of("Нет материала «%s», на который он указывает.", "There is no \"%s\" that it refers to.")
                        .with(slug));
    }

    @Override
    public UUID file(String name) throws IOException {
        return media.processed(name);
    }

    private static String sentence(Problem refused) {
        var violations = refused.violations().stream()
                .map(violation ->
                        violation.pointer() + " " + violation.message().ru())
                .collect(Collectors.joining("; "));
        return violations.isEmpty() ? refused.title().ru() : violations;
    }
}
