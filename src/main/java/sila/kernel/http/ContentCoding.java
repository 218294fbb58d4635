package sila.kernel.http;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.util.Native;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * How the bytes of an answer are packed (RFC 9110, 8.4.1). The one that costs least for what it saves stands last: a
 * list of 20 articles, 120 KB, becomes 29 KB in 1.5 ms with gzip, 20 KB in 1.4 ms with br, 21 KB in 0.3 ms with zstd.
 */
public enum ContentCoding {
    IDENTITY(() -> true) {
        @Override
        public byte[] encode(byte[] body) {
            return body;
        }
    },
    GZIP(() -> true) {
        @Override
        public byte[] encode(byte[] body) {
            var out = new ByteArrayOutputStream(body.length / 3 + 64);
            try (var gzip = new Gzip(out)) {
                gzip.write(body);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return out.toByteArray();
        }
    },
    BR(Natives::brotli) {
        @Override
        public byte[] encode(byte[] body) {
            try {
                return Encoder.compress(
                        body, new Encoder.Parameters().setQuality(BR_QUALITY).setWindow(BR_WINDOW));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    },
    ZSTD(Natives::zstd) {
        @Override
        public byte[] encode(byte[] body) {
            return Zstd.compress(body, ZSTD_LEVEL);
        }
    };

    private static final int GZIP_LEVEL = 4;
    private static final int BR_QUALITY = 4;
    /** Binary logarithm of bytes: no answer gains from looking back further, and it is what an encoder allocates. */
    private static final int BR_WINDOW = 18;

    private static final int ZSTD_LEVEL = 3;

    /** What this machine can do, dearest last. */
    private static final List<ContentCoding> OFFERED = Stream.of(ZSTD, BR, GZIP, IDENTITY)
            .filter(coding -> coding.available)
            .toList();

    private final String token = name().toLowerCase(Locale.ROOT);
    private final boolean available;

    ContentCoding(BooleanSupplier available) {
        this.available = available.getAsBoolean();
    }

    /** The whole body, packed. */
    public abstract byte[] encode(byte[] body);

    /** Its name in {@code Accept-Encoding} and {@code Content-Encoding}. */
    public String token() {
        return token;
    }

    /** The best of those a client takes, {@link #IDENTITY} when it says nothing. */
    public static ContentCoding negotiated(@Nullable String acceptEncoding) {
        return AcceptEncoding.of(acceptEncoding).best();
    }

    /** Without quotes: the packed bytes are other bytes, so a strong tag has to tell them apart. */
    public String tag(String identityTag) {
        return this == IDENTITY ? identityTag : identityTag + "-" + token;
    }

    static List<ContentCoding> offered() {
        return OFFERED;
    }

    private static final class Gzip extends GZIPOutputStream {

        Gzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(GZIP_LEVEL);
        }
    }

    /** Libraries in machine code: where one does not load, its coding is not offered. */
    private static final class Natives {

        private static final Logger LOG = Logger.getLogger(ContentCoding.class);

        static boolean brotli() {
            return Brotli4jLoader.isAvailable() || absent("br", Brotli4jLoader.getUnavailabilityCause());
        }

        static boolean zstd() {
            try {
                Native.load();
                return true;
            } catch (LinkageError e) {
                return absent("zstd", e);
            }
        }

        private static boolean absent(String coding, Throwable cause) {
            LOG.infof("coding=%s is not offered on this machine: %s", coding, cause);
            return false;
        }
    }
}
