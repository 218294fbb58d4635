package sila.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something that editors keep beside entries, few enough to be read as a whole. The port that the packages which keep
 * such things implement as a CDI bean; it then travels with the content of the hub.
 */
public interface HubPart {

    /** Stable, kebab-case; names the part in exports. */
    String name();

    /** A list, canonical as it stands: the same for the same content, nothing of ids or moments. */
    List<? extends Record> all();

    /**
     * How many of them are not here.
     *
     * @throws Problem 422 when the part is none, with pointers into it
     */
    int missing(JsonNode part);

    /**
     * Adds those that are not here, in a transaction that is open; those that are stay as they are.
     *
     * @param by name of whoever brings it in
     * @throws Problem 422 when the part is none
     */
    Restored restore(JsonNode part, String by);

    /** @param leftOut why others were not added, a sentence each */
    record Restored(int added, List<Text> leftOut) {

        /**
         * Adds one after the other; what is refused holds up no other.
         *
         * @param name of one, as people know it
         * @param add may throw a Problem that says why not
         */
        public static <T> Restored of(Stream<T> missing, Function<T, String> name, Consumer<T> add) {
            var added = new AtomicInteger();
            var leftOut = new ArrayList<Text>();
            missing.forEach(one -> {
                try {
                    add.accept(one);
                    added.incrementAndGet();
                } catch (Problem refused) {
                    leftOut.add(Text.of("%s — %s", "%s — %s").with(name.apply(one), refused.reasons()));
                }
            });
            return new Restored(added.get(), leftOut);
        }
    }
}
