package sila.transfer.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import sila.transfer.rows.RowFormat;
import sila.transfer.rows.UsualMapping;

/**
 * The rows of a WXR file: {@code kind} is {@code author}, {@code category}, {@code tag}, {@code term} or the type of the
 * post ({@code post}, {@code page}, {@code attachment} …). A post has {@code id}, {@code title}, {@code link}, {@code guid},
 * {@code author} (login), {@code content} (HTML), {@code excerpt}, {@code date} (ISO, UTC), {@code modified}, {@code slug},
 * {@code status}, {@code public} (shown to everybody), {@code parent}, {@code categories}, {@code tags} and {@code terms}
 * (their short names, the last both), {@code thumbnail} (id of an attachment), {@code url} and {@code alt} of an attachment,
 * and {@code meta}.
 */
@ApplicationScoped
public class WxrRows implements RowFormat {

    @Override
    public String name() {
        return "wxr";
    }

    @Override
    public Stream<JsonNode> open(Path file) throws IOException {
        var body = new PostBody(attachments(file));
        var reader = new WxrReader(file, body);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(reader, Spliterator.ORDERED), false)
                .onClose(reader::close);
    }

    /** Addresses by ids: galleries name only ids. */
    private static Map<String, String> attachments(Path file) throws IOException {
        var addresses = new HashMap<String, String>();
        try (var reader = new WxrReader(file, PostBody.NONE)) {
            while (reader.hasNext()) {
                JsonNode row = reader.next();
                if (row.path("kind").asText().equals("attachment")) {
                    addresses.put(row.path("id").asText(), row.path("url").asText());
                }
            }
        }
        return addresses;
    }

    @Override
    public Optional<String> site(Path file) throws IOException {
        try (var reader = new WxrReader(file, PostBody.NONE)) {
            return reader.site();
        }
    }

    @Override
    public Optional<String> usualMapping() {
        return Optional.of(UsualMapping.of("wordpress"));
    }
}
