package sila.entries.filters;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a field is compared. A field with many values is equal to what is one of them.
 *
 * <p>{@code in}, {@code nin} and {@code containsAll} take several values, with commas between them or as a list.
 * {@code contains} looks for a part of a text or for one of many values, {@code startsWith} for how a text begins; both
 * take capital and small letters for the same. {@code exists} takes {@code true} or {@code false}.
 */
public enum Operator {
    EQ("eq"),
    NE("ne"),
    IN("in"),
    NIN("nin"),
    GT("gt"),
    GTE("gte"),
    LT("lt"),
    LTE("lte"),
    CONTAINS("contains"),
    CONTAINS_ALL("containsAll"),
    STARTS_WITH("startsWith"),
    EXISTS("exists");

    private final String code;

    Operator(String code) {
        this.code = code;
    }

    /** As in a request. */
    public String code() {
        return code;
    }

    static Optional<Operator> of(String code) {
        return Stream.of(values())
                .filter(operator -> operator.code.equals(code))
                .findFirst();
    }

    static String all() {
        return Stream.of(values()).map(Operator::code).collect(Collectors.joining(", "));
    }

    boolean takesMany() {
        return this == IN || this == NIN || this == CONTAINS_ALL;
    }

    boolean orders() {
        return this == GT || this == GTE || this == LT || this == LTE;
    }

    /** In SQL, for those that compare with one value. */
    String comparison() {
        return switch (this) {
            case EQ -> "=";
            case NE -> "<>";
            case GT -> ">";
            case GTE -> ">=";
            case LT -> "<";
            case LTE -> "<=";
            default -> throw new IllegalStateException(name());
        };
    }
}
