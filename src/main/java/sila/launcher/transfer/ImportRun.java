package sila.launcher.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Imports the rows of one file, several at a time. May be run again after an interruption: an entry whose slug is there
 * already is not made twice, and is published if it still is a draft.
 */
final class ImportRun {

    private static final int AT_A_TIME = 4;

    private final HubApi hub;
    private final Mapping mapping;
    private final boolean publish;
    private final ProgressBar bar;
    private final AtomicLong created = new AtomicLong();
    private final AtomicLong known = new AtomicLong();
    private final ConcurrentLinkedQueue<String> problems = new ConcurrentLinkedQueue<>();

    ImportRun(HubApi hub, Mapping mapping, boolean publish, ProgressBar bar) {
        this.hub = hub;
        this.mapping = mapping;
        this.publish = publish;
        this.bar = bar;
    }

    /** @param problems each with the number of its row, counted from 1 */
    record Outcome(long created, long known, List<String> problems) {}

    Outcome run(Path file) throws IOException, InterruptedException {
        var threads = Executors.newFixedThreadPool(AT_A_TIME);
        // bounds what is read ahead: the file may be larger than the memory
        var places = new Semaphore(AT_A_TIME * 2);
        try (var rows = Rows.of(file)) {
            long number = 0;
            for (var iterator = rows.iterator(); iterator.hasNext(); ) {
                JsonNode row = iterator.next();
                long rowNumber = ++number;
                places.acquire();
                threads.execute(() -> {
                    try {
                        importRow(rowNumber, row);
                    } finally {
                        places.release();
                    }
                });
            }
        } finally {
            threads.shutdown();
            threads.awaitTermination(1, TimeUnit.HOURS);
        }
        return new Outcome(created.get(), known.get(), List.copyOf(problems));
    }

    private void importRow(long number, JsonNode row) {
        try {
            importDraft(number, mapping.draft(row));
        } catch (IOException e) {
            problems.add("строка " + number + ": хаб не ответил (" + e + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            problems.add("строка " + number + ": " + e);
        } finally {
            bar.advance(1);
        }
    }

    private void importDraft(long number, ObjectNode draft) throws IOException, InterruptedException {
        HubApi.Answer answer = hub.create(mapping.type(), draft);
        if (answer.isGood()) {
            created.incrementAndGet();
            publishIfAsked(number, answer.body());
        } else if (answer.status() == 409 && draft.has("slug")) {
            known.incrementAndGet();
            finishFormer(number, draft.get("slug").asText());
        } else {
            problems.add("строка " + number + ": " + answer.problem());
        }
    }

    private void finishFormer(long number, String slug) throws IOException, InterruptedException {
        JsonNode entry = hub.bySlug(mapping.type(), slug).body().path("items").path(0);
        if (entry.path("state").asText().equals("draft")) {
            publishIfAsked(number, entry);
        }
    }

    private void publishIfAsked(long number, JsonNode entry) throws IOException, InterruptedException {
        if (publish) {
            HubApi.Answer answer = hub.publish(entry.path("id").asText());
            if (!answer.isGood()) {
                problems.add("строка " + number + ": не опубликована: " + answer.problem());
            }
        }
    }
}
