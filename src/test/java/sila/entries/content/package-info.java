@NullMarked
package sila.entries.content;

import org.jspecify.annotations.NullMarked;
