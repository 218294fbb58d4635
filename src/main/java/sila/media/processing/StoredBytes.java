package sila.media.processing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import sila.storage.Area;
import sila.storage.Storage;

/**
 * An object in the store, fetched by blocks of which the latest 8 MiB are kept: a demuxer jumps between the index and
 * the streams, and each jump would otherwise be a request.
 */
final class StoredBytes implements ByteSource {

    private static final int BLOCK_BYTES = 256 * 1024;
    private static final int BLOCKS_KEPT = 32;

    private final Storage storage;
    private final String key;
    private final long size;
    private final Map<Long, byte[]> blocks = new LatestBlocks();

    StoredBytes(Storage storage, String key, long size) {
        this.storage = storage;
        this.key = key;
        this.size = size;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int read(long position, byte[] target, int length) {
        if (position >= size) {
            return -1;
        }
        byte[] block = blocks.computeIfAbsent(position / BLOCK_BYTES, this::fetch);
        int from = (int) (position % BLOCK_BYTES);
        int count = Math.min(length, block.length - from);
        if (count <= 0) {
            return -1;
        }
        System.arraycopy(block, from, target, 0, count);
        return count;
    }

    private byte[] fetch(long number) {
        try (var in = storage.open(Area.MEDIA, key, number * BLOCK_BYTES, BLOCK_BYTES)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class LatestBlocks extends LinkedHashMap<Long, byte[]> {

        private static final long serialVersionUID = 1L;

        LatestBlocks() {
            super(BLOCKS_KEPT * 2, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, byte[]> eldest) {
            return size() > BLOCKS_KEPT;
        }
    }
}
