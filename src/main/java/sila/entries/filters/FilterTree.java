package sila.entries.filters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import sila.kernel.Problem;
import sila.kernel.StrictJson;
import sila.kernel.Text;

/** The parameters {@code filter[…][…]=…} as the JSON that {@code filter={…}} would be. */
final class FilterTree {

    private static final Pattern NAME = Pattern.compile("filter((?:\\[[A-Za-z0-9][A-Za-z0-9.-]{0,99}])+)");
    private static final Pattern BRACKETS = Pattern.compile("]\\[|[\\[\\]]");
    /** Of names in brackets: groups within groups are counted by {@link FilterReader}. */
    private static final int MOST_STEPS = 30;

    private final ObjectNode root = StrictJson.MAPPER.createObjectNode();

    /** @throws Problem 400 that names the parameter */
    void add(String parameter, String value) {
        if (!NAME.matcher(parameter).matches()) {
            throw Problem.badRequest(
                    parameter,
                    Text.of(
                            "Условие пишется так: filter[поле][eq]=значение.",
                            "A filter reads: filter[field][eq]=value."));
        }
        List<String> steps = steps(parameter);
        ObjectNode parent = root;
        for (String step : steps.subList(0, steps.size() - 1)) {
            if (!parent.path(step).isMissingNode() && !parent.path(step).isObject()) {
                throw contradicts(parameter);
            }
            parent = parent.withObjectProperty(step);
        }
        if (parent.has(steps.get(steps.size() - 1))) {
            throw contradicts(parameter);
        }
        parent.put(steps.get(steps.size() - 1), value);
    }

    private static List<String> steps(String parameter) {
        var steps = new ArrayList<String>();
        BRACKETS.splitAsStream(parameter).skip(1).forEach(steps::add);
        if (steps.size() > MOST_STEPS) {
            throw FilterReader.tooDeep(parameter.substring(0, 100));
        }
        return steps;
    }

    private static Problem contradicts(String parameter) {
        return Problem.badRequest(
                parameter,
                Text.of(
                        "Рядом стоит условие, с которым это не складывается.",
                        "This filter does not fit together with another one."));
    }

    ObjectNode json() {
        return root;
    }

    /** Of {@code filter={…}}. @throws Problem 400 */
    static ObjectNode parsed(String parameter, String value) {
        try {
            JsonNode json = StrictJson.MAPPER.readTree(value);
            if (json instanceof ObjectNode object
                    && StrictJson.forbiddenText(json).isEmpty()) {
                return object;
            }
        } catch (JsonProcessingException malformed) {
            // answered below, like JSON that is no object
        }
        throw Problem.badRequest(
                parameter,
                Text.of(
                        "Условие — объект JSON, например {\"topics\":{\"eq\":\"salary\"}}, или параметр filter[topics][eq]=salary.",
                        "The filter is a JSON object such as {\"topics\":{\"eq\":\"salary\"}}, or a parameter filter[topics][eq]=salary."));
    }
}
