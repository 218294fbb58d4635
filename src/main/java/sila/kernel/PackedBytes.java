package sila.kernel;

import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.util.Native;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Bytes that are kept in memory in great numbers: texts take a third of their length or less, and some microseconds to be
 * read. Where the library in machine code does not load they are kept as they are.
 */
public final class PackedBytes {

    private static final int LEVEL = 1;
    /** Below it nothing is gained. */
    private static final int SHORTEST = 500;

    private static final boolean AVAILABLE = isAvailable();

    /** Dear to make, and for one thread at a time: as many as ever worked at once. */
    private static final Queue<ZstdCompressCtx> PACKERS = new ConcurrentLinkedQueue<>();

    private static final Queue<ZstdDecompressCtx> UNPACKERS = new ConcurrentLinkedQueue<>();

    private final byte[] bytes;
    private final int length;
    private final boolean packed;

    private PackedBytes(byte[] bytes, int length, boolean packed) {
        this.bytes = bytes;
        this.length = length;
        this.packed = packed;
    }

    public static PackedBytes of(byte[] plain) {
        if (!AVAILABLE || plain.length < SHORTEST) {
            return new PackedBytes(plain, plain.length, false);
        }
        ZstdCompressCtx free = PACKERS.poll();
        ZstdCompressCtx packer = free == null ? new ZstdCompressCtx().setLevel(LEVEL) : free;
        try {
            return new PackedBytes(packer.compress(plain), plain.length, true);
        } finally {
            PACKERS.offer(packer);
        }
    }

    private static boolean isAvailable() {
        try {
            Native.load();
            return true;
        } catch (LinkageError e) {
            return false;
        }
    }

    /** Of the bytes themselves. */
    public int length() {
        return length;
    }

    /** Bytes they take in memory. */
    public int size() {
        return bytes.length;
    }

    public byte[] unpacked() {
        byte[] plain = new byte[length];
        unpack(plain, 0);
        return plain;
    }

    /** @param target has room for {@link #length} behind {@code at} */
    public void unpack(byte[] target, int at) {
        if (!packed) {
            System.arraycopy(bytes, 0, target, at, length);
            return;
        }
        ZstdDecompressCtx free = UNPACKERS.poll();
        ZstdDecompressCtx unpacker = free == null ? new ZstdDecompressCtx() : free;
        try {
            unpacker.decompressByteArray(target, at, length, bytes, 0, bytes.length);
        } finally {
            UNPACKERS.offer(unpacker);
        }
    }
}
