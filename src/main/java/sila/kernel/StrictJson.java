package sila.kernel;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.util.ArrayList;
import java.util.List;

/**
 * What JSON may enter the hub: one document, at most 64 levels deep, no key twice, and no text that PostgreSQL, XML or
 * UTF-8 cannot hold (NUL and lone surrogates: one such character would break a whole feed).
 */
public final class StrictJson {

    private static final int MAX_DEPTH = 64;
    /** Characters; a longer text is refused by the rules of its field, this is only the last fence. */
    private static final int MAX_STRING = 20_000_000;

    public static final JsonMapper MAPPER =
            mapper(factory(constraints()).build()).build();

    private StrictJson() {}

    static JsonMapper.Builder mapper(JsonFactory factory) {
        return JsonMapper.builder(factory)
                .addModules(new JavaTimeModule(), new Jdk8Module(), new ParameterNamesModule())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    }

    static JsonFactoryBuilder factory(StreamReadConstraints.Builder constraints) {
        return new JsonFactoryBuilder()
                .streamReadConstraints(constraints.build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }

    static StreamReadConstraints.Builder constraints() {
        return StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).maxStringLength(MAX_STRING);
    }

    /** Every text of a document that may not enter, by its pointer; a key counts as the text of its member. */
    public static List<Violation> forbiddenText(JsonNode document) {
        var found = new ArrayList<Violation>();
        collect(document, "", found);
        return found;
    }

    private static void collect(JsonNode node, String pointer, List<Violation> found) {
        if (node.isTextual() && !isStorable(node.textValue())) {
            found.add(violation(pointer));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), pointer + "/" + i, found);
            }
        } else if (node.isObject()) {
            node.properties().forEach(member -> collectMember(member.getKey(), member.getValue(), pointer, found));
        }
    }

    private static void collectMember(String key, JsonNode value, String parent, List<Violation> found) {
        if (isStorable(key)) {
            collect(value, parent + "/" + escaped(key), found);
        } else {
            found.add(violation(parent));
        }
    }

    private static Violation violation(String pointer) {
        return new Violation(
                pointer,
                Text.of(
                        "Текст содержит символ, который нельзя сохранить (NUL или половину составного знака). Удалите его.",
                        "The text contains a character that cannot be stored (NUL or a lone surrogate). Remove it."));
    }

    /** A key as one token of a pointer (RFC 6901, 3). */
    public static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    /** Whether PostgreSQL, XML and UTF-8 can hold this text: no NUL, no lone surrogate. */
    public static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c) && (++i == text.length() || !Character.isLowSurrogate(text.charAt(i)))) {
                return false;
            }
        }
        return true;
    }
}
