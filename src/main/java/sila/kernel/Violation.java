package sila.kernel;

/**
 * What is wrong with one field.
 *
 * @param pointer RFC 6901 pointer into the request's JSON, e.g. {@code /fields/title}; a header or query parameter by
 *     its name, e.g. {@code If-Match}
 * @param message a sentence a person can act on
 */
public record Violation(String pointer, Text message) {

    /** The same violation seen from an outer document: {@code /title} under {@code /fields} is {@code /fields/title}. */
    public Violation under(String parent) {
        return new Violation(parent + pointer, message);
    }
}
