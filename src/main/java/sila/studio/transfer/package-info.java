/** Content that leaves the hub as a file, and content from elsewhere that is looked at first and then brought in. */
@NullMarked
package sila.studio.transfer;

import org.jspecify.annotations.NullMarked;
