package sila.contentmodel;

import java.util.Locale;

/** The part of a search hit a field goes into; {@code search:} of the YAML. A title weighs more than a body. */
public enum SearchRole {
    TITLE,
    SUMMARY,
    BODY;

    /** As it stands in YAML and JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
