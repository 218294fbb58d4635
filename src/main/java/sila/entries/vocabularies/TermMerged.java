package sila.entries.vocabularies;

/** A code has become a former code of another term. Told in the transaction that merges them. */
public record TermMerged(String vocabulary, String former, String code) {}
