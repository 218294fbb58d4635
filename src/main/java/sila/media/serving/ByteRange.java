package sila.media.serving;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file (RFC 9110, 14.1.2).
 *
 * @param first position of the first byte; at or beyond the file's size when the range cannot be served
 * @param last position of the last byte
 */
record ByteRange(long first, long last) {

    private static final Pattern ONE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

    /** What {@code Range} asks for; empty for the whole: no header, a malformed one, or more than one range. */
    static Optional<ByteRange> asked(@Nullable String header, long size) {
        var range = ONE.matcher(header == null ? "" : header);
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return Optional.empty();
        }
        if (range.group(1).isEmpty()) {
            return Optional.of(suffix(Long.parseLong(range.group(2)), size));
        }
        long first = Long.parseLong(range.group(1));
        long last = range.group(2).isEmpty() ? size - 1 : Long.parseLong(range.group(2));
        boolean valid = first <= last || first >= size;
        return valid ? Optional.of(new ByteRange(first, Math.min(last, size - 1))) : Optional.empty();
    }

    private static ByteRange suffix(long length, long size) {
        return new ByteRange(size - Math.min(length, size), size - 1);
    }

    boolean isWithin(long size) {
        return first < size;
    }

    long length() {
        return last - first + 1;
    }

    /** {@code Content-Range}. */
    String of(long size) {
        return "bytes " + first + "-" + last + "/" + size;
    }
}
