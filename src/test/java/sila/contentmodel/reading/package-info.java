/** How the content model is read, and how it complains. */
@NullMarked
package sila.contentmodel.reading;

import org.jspecify.annotations.NullMarked;
