/**
 * Public answers with what belongs to them: {@link sila.entries.answers.Answering} gives them an ETag made of revisions, so
 * that a client that has an answer already costs no query, keeps those asked for often, and names in
 * {@code Surrogate-Key} what each depends on. Owns no table.
 */
@NullMarked
package sila.entries.answers;

import org.jspecify.annotations.NullMarked;
