package sila.search;

/** How the words of a query were understood. */
public enum Reading {
    /** As they were typed. */
    LITERAL,
    /** As if typed with the other keyboard layout: «edjkmytybt» is «увольнение». */
    OTHER_LAYOUT,
    /** Also words spelled alike, and a part of the words: few or no hits were found otherwise. */
    LOOSE
}
