@NullMarked
package sila.entries.items;

import org.jspecify.annotations.NullMarked;
