/** The studio's rich text, on a page of its own, and the dialogs in which entries and files are picked. */
@NullMarked
package sila.studio.editor;

import org.jspecify.annotations.NullMarked;
