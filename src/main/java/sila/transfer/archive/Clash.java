package sila.transfer.archive;

/** Why an entry cannot simply be brought in. */
enum Clash {
    /** The content model has no such type: there is no way to bring it in. */
    TYPE_IS_MISSING,
    /** A value that must be unique belongs to another entry: there is no way to bring it in. */
    NOT_UNIQUE,
    /** It was changed here since, or on both sides. */
    DIVERGED,
    /** Another entry has its address. */
    SLUG_IS_TAKEN,
    /** It does not satisfy the content model. */
    DOES_NOT_FIT;

    boolean isHopeless() {
        return this == TYPE_IS_MISSING || this == NOT_UNIQUE;
    }
}
