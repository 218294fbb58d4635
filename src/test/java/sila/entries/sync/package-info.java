@NullMarked
package sila.entries.sync;

import org.jspecify.annotations.NullMarked;
