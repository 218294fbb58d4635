package sila.kernel.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The media type of an answer: texts can be packed, pictures and sounds are packed already. */
record AnswerType(MediaType withCharset, boolean isText) {

    /** Bytes; below it the packed answer would hardly be shorter, and one packet of the network holds either. */
    private static final int SHORTEST = 1024;

    private static final Set<String> TEXTS = Set.of("json", "xml", "javascript", "x-ndjson", "yaml");

    /** Only types that stand in the code of the hub: they are few. */
    private static final Map<String, AnswerType> KNOWN = new ConcurrentHashMap<>();

    static AnswerType of(String mediaType) {
        return KNOWN.computeIfAbsent(mediaType, AnswerType::parsed);
    }

    private static AnswerType parsed(String text) {
        var type = MediaType.valueOf(text);
        String subtype = type.getSubtype();
        boolean isText = type.getType().equals("text")
                || TEXTS.contains(subtype)
                || TEXTS.contains(subtype.substring(subtype.indexOf('+') + 1));
        return new AnswerType(isText ? type.withCharset(StandardCharsets.UTF_8.name()) : type, isText);
    }

    ContentCoding coding(AcceptEncoding accepted, int length) {
        boolean packed = isText && (length >= SHORTEST || !accepted.accepts(ContentCoding.IDENTITY));
        return packed ? accepted.best() : ContentCoding.IDENTITY;
    }

    String vary() {
        return isText ? HttpHeaders.ACCEPT_ENCODING + ", " + HttpHeaders.ACCEPT_LANGUAGE : HttpHeaders.ACCEPT_LANGUAGE;
    }
}
