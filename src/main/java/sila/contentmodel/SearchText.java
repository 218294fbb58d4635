package sila.contentmodel;

/** What of an entry is searched, as plain text; parts that the entry does not have are empty. */
public record SearchText(String title, String summary, String body) {}
