package sila.media.processing;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How a camera was held: the Exif tag in a JPEG, which FFmpeg tells only with decoded pixels. */
final class Orientation {

    /** Exif is the first or second segment of a JPEG, and a segment has at most 64 KiB. */
    private static final int HEAD_BYTES = 128 * 1024;

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int APPLICATION_1 = 0xFFE1;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int LITTLE_ENDIAN = 0x4949;
    private static final short ORIENTATION = 0x0112;

    private Orientation() {}

    /** Degrees clockwise a viewer has to turn the picture; 0 when it does not say, or is no JPEG. */
    static int of(ByteSource picture) {
        var head = ByteBuffer.wrap(picture.slice(0, HEAD_BYTES));
        try {
            return unsigned(head.getShort()) == START_OF_IMAGE ? degrees(orientation(head)) : 0;
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException malformed) {
            return 0;
        }
    }

    private static int orientation(ByteBuffer jpeg) {
        int marker = unsigned(jpeg.getShort());
        while (marker > 0xFF00 && marker != START_OF_SCAN) {
            var segment = jpeg.slice(jpeg.position() + 2, unsigned(jpeg.getShort()) - 2);
            if (marker == APPLICATION_1 && isExif(segment)) {
                return inFirstDirectory(segment.slice());
            }
            jpeg.position(jpeg.position() + segment.capacity());
            marker = unsigned(jpeg.getShort());
        }
        return 1;
    }

    private static boolean isExif(ByteBuffer segment) {
        var name = new byte[EXIF.length];
        segment.get(name);
        return Arrays.equals(name, EXIF);
    }

    /** TIFF 6.0: byte order, position of the directory, then entries of 12 bytes: tag, type, count, value. */
    private static int inFirstDirectory(ByteBuffer tiff) {
        if (unsigned(tiff.getShort(0)) == LITTLE_ENDIAN) {
            tiff.order(ByteOrder.LITTLE_ENDIAN);
        }
        int directory = tiff.getInt(4);
        int entries = unsigned(tiff.getShort(directory));
        for (int entry = directory + 2; entry < directory + 2 + entries * 12; entry += 12) {
            if (tiff.getShort(entry) == ORIENTATION) {
                return tiff.getShort(entry + 8);
            }
        }
        return 1;
    }

    private static int degrees(int orientation) {
        return switch (orientation) {
            case 3, 4 -> 180;
            case 5, 6 -> 90;
            case 7, 8 -> 270;
            default -> 0;
        };
    }

    private static int unsigned(short number) {
        return Short.toUnsignedInt(number);
    }
}
