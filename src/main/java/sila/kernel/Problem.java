package sila.kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request that cannot be served, as its sender will read it: {@code application/problem+json} of RFC 9457 with the
 * fields that are wrong. Feature packages subclass it with a sentence as the name ({@code SlugIsTaken}).
 */
public class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Text title;
    private final transient List<Violation> violations;
    private final transient Map<String, Object> extensions = new LinkedHashMap<>();

    /**
     * @param status HTTP status
     * @param code stable, kebab-case name of the kind of problem, the last part of its {@code type}
     * @param title a sentence a person can act on
     * @param violations the fields that are wrong, empty when the request as a whole is
     */
    public Problem(int status, String code, Text title, List<Violation> violations) {
        super(code + ": " + title.en());
        this.status = status;
        this.code = code;
        this.title = title;
        this.violations = List.copyOf(violations);
    }

    public Problem(int status, String code, Text title, Violation... violations) {
        this(status, code, title, List.of(violations));
    }

    public static Problem notFound(Text title) {
        return new Problem(404, "not-found", title);
    }

    public static Problem badRequest(String pointer, Text message) {
        return new Problem(
                400,
                "bad-request",
                Text.of("Запрос составлен неверно.", "The request is malformed."),
                new Violation(pointer, message));
    }

    /** One or more fields do not satisfy the rules: 422. */
    public static Problem invalid(List<Violation> violations) {
        return new Problem(
                422, "invalid", Text.of("Проверьте отмеченные поля.", "Check the fields listed."), violations);
    }

    /** Adds a member to the answer beside the standard ones (RFC 9457, 3.2). */
    public Problem and(String member, Object value) {
        extensions.put(member, value);
        return this;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Text title() {
        return title;
    }

    public List<Violation> violations() {
        return violations;
    }

    /** What is wrong as one text: with each field, or with the whole. */
    public Text reasons() {
        return violations.isEmpty()
                ? title
                : Text.join(" ", violations.stream().map(Violation::message).toList());
    }

    public Map<String, Object> extensions() {
        return extensions;
    }
}
