/**
 * The page on which an entry is written: a form made of the content model, which {@code src/main/web/form} reads and
 * fills, and {@code src/main/web/entry} saves by itself. {@link sila.studio.editor.EntryPage} is the door; what else
 * belongs on the page plugs into its {@code data-slot}s.
 */
@NullMarked
package sila.studio.editor;

import org.jspecify.annotations.NullMarked;
