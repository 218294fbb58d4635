package sila.transfer.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.kernel.Text;

/** Which formats there are, and what is wrong with a mapping before anything is done with it. */
@ApplicationScoped
public class Mappings {

    private final Map<String, RowFormat> formats;
    private final ContentModel model;

    Mappings(@Any Instance<RowFormat> formats, ContentModel model) {
        this.formats = formats.stream().collect(Collectors.toMap(RowFormat::name, Function.identity()));
        this.model = model;
    }

    public SortedSet<String> formats() {
        return new TreeSet<>(formats.keySet());
    }

    /**
     * @param yaml null for the usual mapping of the format
     * @throws sila.kernel.Problem 422 with a sentence about what is wrong
     */
    public void check(String format, @Nullable String yaml) {
        String text = Optional.ofNullable(yaml)
                .or(() -> Optional.ofNullable(formats.get(format)).flatMap(RowFormat::usualMapping))
                .orElseThrow(() -> new BadMapping(Text.of(
                        "Для этого формата нужны правила: как строка становится материалом.",
                        "This format needs a mapping: how a row becomes an entry.")));
        Mapping.read(text).rules().stream()
                .map(Rule::type)
                .filter(type -> type != null && model.type(type).isEmpty())
                .findFirst()
                .ifPresent(type -> {
                    throw new BadMapping(Text.of("В модели нет типа «%s».", "The model has no type “%s”.")
                            .with(type));
                });
    }
}
