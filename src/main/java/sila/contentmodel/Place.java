package sila.contentmodel;

import java.util.Locale;

/** Where entries of a type are published; {@code publish:} of the YAML. */
public enum Place {
    FEED,
    RSS,
    PODCAST,
    SITE,
    SEARCH;

    /** As it stands in YAML and JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
