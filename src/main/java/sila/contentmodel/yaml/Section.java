package sila.contentmodel.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import sila.contentmodel.NearestName;
import sila.contentmodel.Source;
import sila.kernel.Text;

/**
 * One mapping of a YAML file. Ask for every key you know, then {@link #finish()}: keys nobody asked for are errors.
 * What is missing or wrong is complained of with its line, and a harmless value is returned, so that one reading finds
 * everything.
 */
public final class Section {

    private final String file;
    private final MappingNode node;
    private final Complaints complaints;
    private final Map<String, Node> members = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    private Section(String file, MappingNode node, Complaints complaints) {
        this.file = file;
        this.node = node;
        this.complaints = complaints;
        for (var member : node.getValue()) {
            var key = member.getKeyNode() instanceof ScalarNode name ? name.getValue() : "";
            if (keys.put(key, member.getKeyNode()) != null) {
                complainAt(member.getKeyNode(), "ключ «" + key + "» стоит дважды");
            }
            members.put(key, member.getValueNode());
        }
    }

    /**
     * Reads a file, which must be one mapping.
     *
     * @param file its name in complaints
     */
    public static Optional<Section> parse(String file, String yaml, Complaints complaints) {
        try {
            var root = new Yaml(limits()).compose(new StringReader(yaml));
            if (root instanceof MappingNode mapping) {
                return Optional.of(new Section(file, mapping, complaints));
            }
            complaints.add(file, 1, "файл должен состоять из пар «ключ: значение»");
        } catch (MarkedYAMLException malformed) {
            complaints.add(file, malformed.getProblemMark().getLine() + 1, "это не YAML: " + malformed.getProblem());
        } catch (YAMLException refused) {
            complaints.add(file, 1, "YAML не принят: " + refused.getMessage());
        }
        return Optional.empty();
    }

    /** No aliases of mappings and lists: a few lines of them unfold to billions. */
    private static LoaderOptions limits() {
        var limits = new LoaderOptions();
        limits.setMaxAliasesForCollections(0);
        limits.setNestingDepthLimit(30);
        return limits;
    }

    public Source source() {
        return new Source(file, line(node));
    }

    public boolean has(String key) {
        asked.add(key);
        return members.containsKey(key);
    }

    public String text(String key) {
        return require(key, optionalText(key)).orElse("");
    }

    public Optional<String> optionalText(String key) {
        return member(key).flatMap(this::text);
    }

    private Optional<String> text(Node value) {
        if (value instanceof ScalarNode scalar && scalar.getTag().equals(Tag.STR)) {
            return Optional.of(scalar.getValue());
        }
        complainAt(value, "нужен текст; число или дату возьмите в кавычки");
        return Optional.empty();
    }

    public boolean flag(String key) {
        return member(key)
                .flatMap(value -> truth(value, Map.of("true", true, "false", false)))
                .orElse(false);
    }

    /** YAML 1.1 also reads yes, on and y as true: here they are errors, not surprises. */
    private Optional<Boolean> truth(Node value, Map<String, Boolean> known) {
        var truth = value instanceof ScalarNode scalar ? known.get(scalar.getValue()) : null;
        if (truth == null) {
            complainAt(value, "нужно true или false");
        }
        return Optional.ofNullable(truth);
    }

    public Optional<BigDecimal> number(String key) {
        return member(key).flatMap(value -> {
            var tag = value.getTag().equals(Tag.INT) ? Tag.INT : Tag.FLOAT;
            return scalar(value, tag, "нужно число", BigDecimal::new);
        });
    }

    public Optional<Integer> whole(String key) {
        return member(key).flatMap(value -> scalar(value, Tag.INT, "нужно целое число", Integer::valueOf));
    }

    private <T> Optional<T> scalar(Node value, Tag tag, String wish, Function<String, T> conversion) {
        if (value instanceof ScalarNode scalar && scalar.getTag().equals(tag)) {
            try {
                return Optional.of(conversion.apply(scalar.getValue()));
            } catch (NumberFormatException exotic) {
                complainAt(value, wish + " в обычной записи");
                return Optional.empty();
            }
        }
        complainAt(value, wish);
        return Optional.empty();
    }

    /** One text or a list of texts. */
    public List<String> texts(String key) {
        return member(key).stream()
                .flatMap(value -> value instanceof SequenceNode list ? list.getValue().stream() : Stream.of(value))
                .flatMap(value -> text(value).stream())
                .toList();
    }

    /** One of the known values by its name; the names that are not known are complained of. */
    public <T> List<T> choices(String key, Map<String, T> known) {
        return texts(key).stream()
                .flatMap(name -> known(key, name, known).stream())
                .toList();
    }

    public <T> Optional<T> choice(String key, Map<String, T> known) {
        return optionalText(key).flatMap(name -> known(key, name, known));
    }

    private <T> Optional<T> known(String key, String name, Map<String, T> known) {
        if (!known.containsKey(name)) {
            complain(key, "нет такого значения: «" + name + "»" + hint(name, known.keySet()));
        }
        return Optional.ofNullable(known.get(name));
    }

    /** A text in two languages. */
    public Text title(String key) {
        return require(key, optionalTitle(key)).orElse(Text.of(key, key));
    }

    public Optional<Text> optionalTitle(String key) {
        return section(key).map(title -> {
            var text = Text.of(title.text("ru"), title.text("en"));
            title.finish();
            return text;
        });
    }

    public Optional<Section> section(String key) {
        return member(key).flatMap(this::section);
    }

    private Optional<Section> section(Node value) {
        if (value instanceof MappingNode mapping) {
            return Optional.of(new Section(file, mapping, complaints));
        }
        complainAt(value, "нужны пары «ключ: значение»");
        return Optional.empty();
    }

    /** A list of mappings. */
    public List<Section> sections(String key) {
        return member(key).stream()
                .flatMap(this::items)
                .flatMap(item -> section(item).stream())
                .toList();
    }

    /** How often each text stands under a key of several mappings. */
    public static Map<String, Long> occurrences(String key, List<Section> sections) {
        return sections.stream()
                .flatMap(section -> section.optionalText(key).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private Stream<Node> items(Node value) {
        if (value instanceof SequenceNode list) {
            return list.getValue().stream();
        }
        complainAt(value, "нужен список");
        return Stream.empty();
    }

    /** Any value, as JSON. */
    public Optional<JsonNode> json(String key) {
        return member(key).map(YamlJson::of);
    }

    private Optional<Node> member(String key) {
        asked.add(key);
        return Optional.ofNullable(members.get(key));
    }

    private <T> Optional<T> require(String key, Optional<T> value) {
        if (!members.containsKey(key)) {
            complain("не хватает ключа «" + key + "»");
        }
        return value;
    }

    /** Complains of every key that nobody asked for. */
    public void finish() {
        keys.forEach((key, where) -> {
            if (!asked.contains(key)) {
                complainAt(where, "неизвестный ключ «" + key + "»" + hint(key, asked));
            }
        });
    }

    /** Complains of this mapping as a whole. */
    public void complain(String sentence) {
        complainAt(node, sentence);
    }

    /** Complains of the value of a key. */
    public void complain(String key, String sentence) {
        complainAt(members.getOrDefault(key, node), sentence);
    }

    private void complainAt(Node where, String sentence) {
        complaints.add(file, line(where), sentence);
    }

    private static int line(Node where) {
        return where.getStartMark().getLine() + 1;
    }

    private static String hint(String name, Set<String> known) {
        return NearestName.to(name, known)
                .map(near -> " (может быть, «" + near + "»?)")
                .orElse("");
    }
}
