/**
 * Vocabularies that editors change while the hub runs: {@link sila.entries.vocabularies.Vocabularies} has the verbs,
 * {@link sila.entries.vocabularies.LiveVocabularies} keeps the model of every node up to them, and {@link
 * sila.entries.vocabularies.TermChange} makes anew what is published under a term. Owns tables {@code vocabulary} and
 * {@code vocabulary_term}; which entries have a term stands in {@code entry_term} of {@code editing}.
 */
@NullMarked
package sila.entries.vocabularies;

import org.jspecify.annotations.NullMarked;
