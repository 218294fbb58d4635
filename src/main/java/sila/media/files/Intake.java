package sila.media.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file on its way in: counted, hashed, and stopped when it grows too large or ends too early. */
public final class Intake extends FilterInputStream {

    public static final long UNKNOWN = -1;

    private final long limit;
    private final long declared;
    private final MessageDigest digest;
    private long bytes;

    /**
     * @param limit bytes
     * @param declared bytes the sender has announced, or {@link #UNKNOWN}
     * @throws FileIsTooLarge more than the limit is announced
     */
    public Intake(InputStream in, long limit, long declared) {
        super(in);
        if (declared > limit) {
            throw new FileIsTooLarge(limit);
        }
        this.limit = limit;
        this.declared = declared;
        this.digest = sha256();
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read < 0) {
            checkWhole();
            return read;
        }
        bytes += read;
        if (bytes > limit) {
            throw new FileIsTooLarge(limit);
        }
        digest.update(buffer, offset, read);
        return read;
    }

    private void checkWhole() throws IOException {
        if (declared != UNKNOWN && bytes < declared) {
            throw new IOException("ended after %d of %d bytes".formatted(bytes, declared));
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public long skip(long count) {
        throw new UnsupportedOperationException("a skipped byte would be missing in the digest");
    }

    public long bytes() {
        return bytes;
    }

    /** Of everything read so far; once. */
    public String sha256Hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
