package sila.members;

import java.util.Set;

/**
 * What the content model calls things: roles, tokens and organisations speak of them. Told by the package that reads the
 * model, which stands above this one.
 */
public interface ContentNames {

    /** Names of the content types. */
    Set<String> types();

    /** Codes of the regions; empty when the model has no such vocabulary. */
    Set<String> regions();
}
