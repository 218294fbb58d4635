package sila.contentmodel;

/** An entry has a term. @param vocabulary its name */
public record TermUse(String vocabulary, String code) {}
