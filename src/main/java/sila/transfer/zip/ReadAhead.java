package sila.transfer.zip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * A source that is asked for small parts near each other, one after the other: each block is fetched once for all of
 * them. Long parts are passed through. For one thread.
 */
final class ReadAhead implements ByteSource {

    private static final int BLOCK = 1 << 20;

    private final ByteSource source;
    private long blockOffset = -1;
    private byte[] block = new byte[0];

    ReadAhead(ByteSource source) {
        this.source = source;
    }

    @Override
    public long size() {
        return source.size();
    }

    @Override
    public InputStream open(long offset, long length) {
        if (length > BLOCK) {
            return source.open(offset, length);
        }
        if (blockOffset < 0 || offset < blockOffset || offset + length > blockOffset + block.length) {
            fetch(offset);
        }
        return new ByteArrayInputStream(block, (int) (offset - blockOffset), (int) length);
    }

    private void fetch(long offset) {
        try (var in = source.open(offset, Math.min(2L * BLOCK, source.size() - offset))) {
            block = in.readAllBytes();
            blockOffset = offset;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
