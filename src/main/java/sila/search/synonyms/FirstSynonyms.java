package sila.search.synonyms;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Puts in the synonyms of {@code first-synonyms.txt}, once in the life of a hub. */
@ApplicationScoped
class FirstSynonyms {

    private static final String FILE = "first-synonyms.txt";
    private static final String BY = "hub";
    private static final String NOTE = "Из запаса слов, с которым хаб начинает.";

    private final SynonymClock clock;

    FirstSynonyms(SynonymClock clock) {
        this.clock = clock;
    }

    /** Of nodes that start beside each other one does it. */
    void start(@Observes StartupEvent event) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (clock.begin()) {
                rules().forEach(rule -> Synonym.create(rule, NOTE, BY));
            }
        });
    }

    static List<Rule> rules() {
        return text().lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> line.split("=>"))
                .map(sides -> new Rule(phrases(sides[0]), phrases(sides[1]), false))
                .toList();
    }

    private static List<String> phrases(String side) {
        return Stream.of(side.split(",")).map(String::strip).toList();
    }

    private static String text() {
        try (var file = FirstSynonyms.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("sila/search/synonyms/" + FILE + " is missing from the jar");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
