package sila.contentmodel.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A YAML value as JSON; what is neither number, boolean nor null stays the text it is written as, dates too. */
public final class YamlJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private YamlJson() {}

    public static JsonNode of(Node node) {
        if (node instanceof MappingNode mapping) {
            var object = JSON.objectNode();
            mapping.getValue()
                    .forEach(member -> object.set(of(member.getKeyNode()).asText(), of(member.getValueNode())));
            return object;
        }
        if (node instanceof SequenceNode list) {
            var array = JSON.arrayNode();
            list.getValue().forEach(item -> array.add(of(item)));
            return array;
        }
        return scalar((ScalarNode) node);
    }

    private static JsonNode scalar(ScalarNode scalar) {
        var text = scalar.getValue();
        try {
            if (scalar.getTag().equals(Tag.INT)) {
                return JSON.numberNode(Long.parseLong(text));
            }
            if (scalar.getTag().equals(Tag.FLOAT)) {
                return JSON.numberNode(new BigDecimal(text));
            }
        } catch (NumberFormatException exotic) {
            return JSON.textNode(text);
        }
        if (text.equals("true") || text.equals("false")) {
            return scalar.getTag().equals(Tag.BOOL) ? JSON.booleanNode(text.equals("true")) : JSON.textNode(text);
        }
        return scalar.getTag().equals(Tag.NULL) ? JSON.nullNode() : JSON.textNode(text);
    }
}
