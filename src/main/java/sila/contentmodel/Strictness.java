package sila.contentmodel;

/** How complete the fields of an entry must be. */
public enum Strictness {
    /** What is there must be right; anything may still be missing. */
    DRAFT,
    /** What is required must be there too. */
    PUBLISH
}
