/**
 * The media library: all files in their folders ({@link sila.studio.media.MediaPage}), and one file with all that is said
 * of it ({@link sila.studio.media.FilePage}).
 */
@NullMarked
package sila.studio.media;

import org.jspecify.annotations.NullMarked;
