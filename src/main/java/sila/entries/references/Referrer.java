package sila.entries.references;

import java.util.List;

/**
 * An entry that points at another.
 *
 * @param pointers where it does, into the document of its latest version; when only what is public of it does, into that
 * @param inDraft whether its latest version does
 * @param inPublic whether what is public of it does
 */
public record Referrer(EntryHead entry, List<String> pointers, boolean inDraft, boolean inPublic) {}
