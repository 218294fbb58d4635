package sila.contentmodel;

/** What of an entry is searched, as plain text; parts that the entry does not have are empty. */
public record SearchText(String title, String summary, String body) {

    /** Which part a field goes into; {@code search:} of the YAML. A hit in a title weighs more than one in a body. */
    public enum Part {
        TITLE,
        SUMMARY,
        BODY
    }
}
