@NullMarked
package sila.entries.diff;

import org.jspecify.annotations.NullMarked;
