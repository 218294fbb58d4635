/**
 * Formatted text as ProseMirror's JSON: {@link sila.contentmodel.richtext.RichText} checks it, renders it to safe HTML
 * and plain text, and makes it from Markdown and HTML. The closed lists of nodes and marks are {@code NodeType} and
 * {@code MarkType}; addresses anywhere in content pass {@link sila.contentmodel.richtext.Href}.
 */
@NullMarked
package sila.contentmodel.richtext;

import org.jspecify.annotations.NullMarked;
