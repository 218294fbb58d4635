/** Tests that look at how lists are read. */
@NullMarked
package sila.entries.manage;

import org.jspecify.annotations.NullMarked;
