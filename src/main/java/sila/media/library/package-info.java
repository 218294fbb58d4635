/**
 * The editors' side of the media library: lists and search, descriptions, folders of files, replacing, putting away and
 * taking back. {@link sila.media.library.AssetsResource} is the door. Owns no table.
 */
@NullMarked
package sila.media.library;

import org.jspecify.annotations.NullMarked;
