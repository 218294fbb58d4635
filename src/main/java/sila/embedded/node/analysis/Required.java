package sila.embedded.node.analysis;

import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.IndexSettings;
import org.jspecify.annotations.Nullable;

/** Demands that a stock server makes on the settings of a component. */
final class Required {

    private Required() {}

    static String text(Settings settings, String key) {
        String value = settings.get(key);
        if (value == null) {
            throw new IllegalArgumentException("[" + key + "] is missing");
        }
        return value;
    }

    /** @param index absent when {@code _analyze} is called without an index */
    static void gramsWithinLimit(@Nullable IndexSettings index, int min, int max) {
        int limit = index == null ? 1 : index.getMaxNgramDiff();
        if (max - min > limit) {
            throw new IllegalArgumentException("The difference between max_gram and min_gram must be at most [" + limit
                    + "] (index.max_ngram_diff) but was [" + (max - min) + "]");
        }
    }
}
