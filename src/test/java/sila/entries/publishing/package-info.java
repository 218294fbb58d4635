@NullMarked
package sila.entries.publishing;

import org.jspecify.annotations.NullMarked;
