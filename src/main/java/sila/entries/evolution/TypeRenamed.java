package sila.entries.evolution;

import sila.contentmodel.ContentType;

/** A content type had another name when the hub ran last. Told in the transaction that renames what is stored. */
public record TypeRenamed(String former, ContentType type) {}
