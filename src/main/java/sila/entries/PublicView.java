package sila.entries;

import java.util.function.Function;

/** A state of what is public, other than that of this moment, as {@link Publications} reads it. */
public interface PublicView {

    /**
     * What stands before a statement, so that {@code publication}, {@code publication_fact} and {@code
     * publication_reference} mean this state in it: a {@code with} clause of these names, or nothing.
     *
     * @param bind takes a value and returns what stands for it in the statement
     */
    String before(Function<Object, String> bind);
}
