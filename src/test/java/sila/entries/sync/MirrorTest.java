package sila.entries.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.entries.Author;
import sila.entries.Despite;
import sila.entries.Entry;
import sila.entries.bin.Bin;
import sila.entries.editing.Draft;
import sila.entries.editing.Entries;
import sila.kernel.Expected;
import sila.kernel.Problem;
import sila.kernel.StrictJson;

/** Mirrors that follow while ten thousand things happen have in the end what the delivery API has. */
@QuarkusTest
class MirrorTest {

    private static final int OPERATIONS = 10_000;
    private static final int WRITERS = 4;
    private static final int MOST_ENTRIES = 150;

    private static final List<String> TOPICS = List.of("salary", "safety", "youth");
    private static final Author HAND = Author.hub("mirror test");

    @Inject
    ContentModel model;

    @Inject
    Entries entries;

    @Inject
    Bin bin;

    private final List<UUID> ids = new CopyOnWriteArrayList<>();
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void end_equal_to_the_delivery_api() throws Exception {
        var all = new Mirror(Map.of("types", "announcement"), 90);
        var some = new Mirror(Map.of("types", "announcement", "filter[topics][eq]", "salary"), 7);
        var other = new Mirror(
                Map.of("types", "announcement", "filter[not][topics][in]", "salary,safety", "fields", "title"), 40);
        var mirrors = List.of(all, some, other);
        var writing = new AtomicBoolean(true);
        var executor = Executors.newFixedThreadPool(WRITERS + mirrors.size());
        try {
            List<Future<Void>> followers = mirrors.stream()
                    .map(mirror -> executor.submit(follow(mirror, writing)))
                    .toList();
            List<Future<Void>> writers = IntStream.range(0, WRITERS)
                    .mapToObj(seed -> executor.submit(write(seed)))
                    .toList();
            for (Future<Void> writer : writers) {
                writer.get();
            }
            writing.set(false);
            for (Future<Void> follower : followers) {
                follower.get();
            }
        } finally {
            executor.shutdownNow();
        }
        assertThat(done).hasValue(OPERATIONS);
        for (Mirror mirror : mirrors) {
            mirror.catchUp();
            assertThat(mirror.entries()).isEqualTo(mirror.original("announcement"));
        }
        assertThat(all.entries()).hasSizeGreaterThan(10);
        assertThat(some.deleted()).as("entries have left the view").isNotEmpty();
    }

    private static Callable<Void> follow(Mirror mirror, AtomicBoolean writing) {
        return () -> {
            while (writing.get()) {
                mirror.step();
            }
            return null;
        };
    }

    private Callable<Void> write(int seed) {
        return () -> {
            var random = new Random(seed);
            int written = 0;
            while (written < OPERATIONS / WRITERS) {
                written += happens(random) ? 1 : 0;
            }
            done.addAndGet(written);
            return null;
        };
    }

    /** @return false when it makes no sense now: what is not public cannot be withdrawn */
    private boolean happens(Random random) {
        var request = Arc.container().requestContext();
        request.activate();
        try {
            something(random);
            return true;
        } catch (Problem notNow) {
            return false;
        } finally {
            request.terminate();
        }
    }

    private void something(Random random) {
        ContentType type = model.requireType("announcement");
        if (ids.size() < MOST_ENTRIES) {
            Entry created = entries.create(type, draft(random), HAND);
            ids.add(created.id());
            return;
        }
        UUID id = ids.get(random.nextInt(ids.size()));
        switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> entries.publish(id, Expected.ANY, null, HAND);
            case 4, 5, 6 -> entries.save(id, Expected.ANY, draft(random), HAND);
            case 7, 8 -> unpublish(id);
            default -> {
                bin.put(id, Expected.ANY, new Despite(true, false), HAND);
                ids.remove(id);
            }
        }
    }

    private void unpublish(UUID id) {
        QuarkusTransaction.requiringNew()
                .run(() -> entries.carryOut(entries.toWithdraw(entries.locked(id), true, HAND), HAND));
    }

    private static Draft draft(Random random) {
        ObjectNode fields = StrictJson.MAPPER.createObjectNode();
        fields.put("title", "Объявление " + random.nextInt(1000)).put("age", "0+");
        var topics = new ArrayList<>(TOPICS);
        topics.removeIf(topic -> random.nextBoolean());
        var array = fields.putArray("topics");
        topics.forEach(array::add);
        return Draft.of(null, null, fields);
    }
}
