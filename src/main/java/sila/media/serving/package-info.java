/**
 * Files that are ready, for everybody: {@link sila.media.serving.MediaResource} is the door. An address names one edition of
 * a file, so its answers may be cached for ever; when an edition is no longer kept, its address leads to the current one.
 */
@NullMarked
package sila.media.serving;

import org.jspecify.annotations.NullMarked;
