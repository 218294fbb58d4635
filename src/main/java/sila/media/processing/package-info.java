/**
 * What is inside a media file: {@link sila.media.processing.Prober} reads it from the object store piece by piece and
 * answers with a {@link sila.media.processing.Probe}. FFmpeg runs inside this JVM here, so it is given bytes and nothing
 * else: no file, no network, only well-known containers, and a time limit. The only owner of JavaCV.
 */
@NullMarked
package sila.media.processing;

import org.jspecify.annotations.NullMarked;
