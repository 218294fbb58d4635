/**
 * The tree of folders in which editors keep files: {@link sila.media.folders.Folders} is the door. Owns table
 * {@code asset_folder}.
 */
@NullMarked
package sila.media.folders;

import org.jspecify.annotations.NullMarked;
