/**
 * What points at an entry or a file, and what an entry points at: in drafts and in public. {@link sila.entries.references.References}
 * and {@link sila.entries.references.Targets} are the doors. Owns no table; reads {@code entry_reference}, {@code entry_asset} and {@code publication_reference}.
 */
@NullMarked
package sila.entries.references;

import org.jspecify.annotations.NullMarked;
