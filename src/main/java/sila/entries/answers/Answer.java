package sila.entries.answers;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.buffer.impl.BufferImpl;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import sila.kernel.http.ContentCoding;

/**
 * An answer that can be given again as long as its basis stands.
 *
 * @param tag entity tag of the body before it is packed, without quotes
 * @param keys the value of {@code Surrogate-Key}
 * @param isCurrent whether nothing it depends on has changed, as far as this node knows
 */
record Answer(
        String tag,
        byte[] body,
        String keys,
        @Nullable Instant modified,
        BooleanSupplier isCurrent,
        Map<ContentCoding, byte[]> packed) {

    /** Bytes: what the object itself takes beside its content. */
    private static final int OVERHEAD = 600;

    static Answer of(String tag, Content content, String keys, @Nullable Instant modified, BooleanSupplier isCurrent) {
        return new Answer(tag, content.body(), keys, modified, isCurrent, new ConcurrentHashMap<>());
    }

    /** Packed once for each coding that is asked for. */
    byte[] packed(ContentCoding coding) {
        return coding == ContentCoding.IDENTITY ? body : packed.computeIfAbsent(coding, first -> first.encode(body));
    }

    boolean isPacked(ContentCoding coding) {
        return coding == ContentCoding.IDENTITY || packed.containsKey(coding);
    }

    /** The bytes themselves: the usual way to a buffer copies them. */
    Buffer buffer(ContentCoding coding) {
        return BufferImpl.buffer(Unpooled.wrappedBuffer(packed(coding)));
    }

    /** With room for one packed form, which is about a quarter as long. */
    int weight() {
        return OVERHEAD + keys.length() + body.length + body.length / 4;
    }
}
