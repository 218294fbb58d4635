package sila.contentmodel;

/** The part of a search hit a field goes into; {@code search:} of the YAML. A title weighs more than a body. */
public enum SearchRole {
    TITLE,
    SUMMARY,
    BODY
}
