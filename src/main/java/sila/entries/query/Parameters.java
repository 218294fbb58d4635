package sila.entries.query;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.kernel.Problem;
import sila.kernel.StrictJson;
import sila.kernel.Text;

/** The query of a request's address: each parameter once, in UTF-8. */
public final class Parameters {

    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_VALUE = 4000;

    private final TreeMap<String, String> values = new TreeMap<>();

    private Parameters() {}

    /**
     * @param query as it stands in the address, behind the question mark
     * @throws Problem 400 when it cannot be decoded or has a parameter twice
     */
    public static Parameters of(@Nullable String query) {
        var parameters = new Parameters();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                parameters.add(
                        decoded(equals < 0 ? pair : pair.substring(0, equals)),
                        equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    /** Of names and values that came another way than in an address. @throws Problem 400 as for an address */
    public static Parameters of(Map<String, String> values) {
        var parameters = new Parameters();
        values.forEach(parameters::add);
        return parameters;
    }

    private void add(String name, String value) {
        String shown = name.substring(0, Math.min(name.length(), 100));
        if (name.length() > LONGEST_NAME || value.length() > LONGEST_VALUE) {
            throw Problem.badRequest(
                    shown,
                    Text.of("Значение длиннее %s знаков.", "The value is longer than %s characters.")
                            .with(LONGEST_VALUE));
        }
        if (!StrictJson.isStorable(value) || !StrictJson.isStorable(name)) {
            throw Problem.badRequest(shown, Text.of("Здесь недопустимый символ.", "There is a forbidden character."));
        }
        if (values.put(name, value) != null) {
            throw Problem.badRequest(shown, Text.of("Параметр указан дважды.", "The parameter is given twice."));
        }
    }

    private static String decoded(String text) {
        var bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                bytes.write(hex(text, i + 1));
                i += 2;
            } else if (c == '+') {
                bytes.write(' ');
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed();
        }
    }

    private static int hex(String text, int at) {
        if (at + 2 > text.length()) {
            throw malformed();
        }
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        if (high < 0 || low < 0) {
            throw malformed();
        }
        return high * 16 + low;
    }

    private static Problem malformed() {
        return Problem.badRequest(
                "?",
                Text.of(
                        "Адрес закодирован неверно: после «%%» нужны две шестнадцатеричные цифры, вместе — UTF-8.",
                        "The address is encoded wrongly: \"%%\" takes two hexadecimal digits, together UTF-8."));
    }

    public @Nullable String text(String name) {
        return values.get(name);
    }

    /** @throws Problem 400 */
    public boolean flag(String name, boolean usual) {
        String value = values.get(name);
        if (value == null) {
            return usual;
        }
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Problem.badRequest(name, Text.of("Нужно true или false.", "It is true or false."));
        };
    }

    /** The types of {@code types=article,episode}; all when none is named. @throws Problem 400 */
    public List<ContentType> types(ContentModel model) {
        String names = values.get("types");
        if (names == null) {
            return model.types();
        }
        return Stream.of(names.split(",", -1))
                .distinct()
                .map(name -> model.type(name)
                        .orElseThrow(() -> Problem.badRequest(
                                "types",
                                Text.of("Типа «%s» нет.", "There is no type \"%s\".")
                                        .with(name.substring(0, Math.min(name.length(), 100))))))
                .toList();
    }

    /** Those whose names begin so. */
    public Map<String, String> startingWith(String prefix) {
        return values.subMap(prefix, prefix + Character.MAX_VALUE);
    }

    /** The same for all ways to write the same request. */
    public String canonical() {
        return values.entrySet().stream()
                .map(parameter -> StrictJson.MAPPER.valueToTree(parameter.getKey()) + "="
                        + StrictJson.MAPPER.valueToTree(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** The same without some of them. */
    public Parameters without(String... names) {
        var rest = new Parameters();
        rest.values.putAll(values);
        for (String name : names) {
            rest.values.remove(name);
        }
        return rest;
    }
}
