package sila.storage;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An object that is being written: a small one is put at once when it is complete, of a large one part after part. */
final class ObjectOutput extends OutputStream {

    private final Supplier<PartedUpload> begin;
    private final Consumer<byte[]> putSmall;
    private final byte[] buffer = new byte[PartedUpload.PART_BYTES];
    private int filled;
    private @Nullable PartedUpload upload;

    ObjectOutput(Supplier<PartedUpload> begin, Consumer<byte[]> putSmall) {
        this.begin = begin;
        this.putSmall = putSmall;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        int written = 0;
        while (written < length) {
            if (filled == buffer.length) {
                sendPart();
            }
            int count = Math.min(length - written, buffer.length - filled);
            System.arraycopy(bytes, offset + written, buffer, filled, count);
            filled += count;
            written += count;
        }
    }

    private void sendPart() {
        PartedUpload begun = upload;
        if (begun == null) {
            begun = begin.get();
            upload = begun;
        }
        begun.part(buffer, filled);
        filled = 0;
    }

    void complete() {
        PartedUpload begun = upload;
        if (begun == null) {
            putSmall.accept(Arrays.copyOf(buffer, filled));
        } else {
            sendPart();
            begun.complete();
        }
    }

    void abort(Exception reason) {
        PartedUpload begun = upload;
        if (begun != null) {
            begun.abort(reason);
        }
    }
}
