/** What rich text is admitted, and what becomes of it. */
@NullMarked
package sila.contentmodel.richtext;

import org.jspecify.annotations.NullMarked;
