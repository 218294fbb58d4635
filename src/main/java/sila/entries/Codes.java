package sila.entries;

import jakarta.persistence.AttributeConverter;
import java.util.function.Function;
import java.util.stream.Stream;
import sila.contentmodel.Stage;
import sila.kernel.Language;

/** Enums stand in the database as they stand in JSON. */
public abstract class Codes<E extends Enum<E>> implements AttributeConverter<E, String> {

    private final Class<E> type;
    private final Function<E, String> code;

    protected Codes(Class<E> type, Function<E, String> code) {
        this.type = type;
        this.code = code;
    }

    @Override
    public String convertToDatabaseColumn(E value) {
        return code.apply(value);
    }

    @Override
    public E convertToEntityAttribute(String stored) {
        return Stream.of(type.getEnumConstants())
                .filter(value -> code.apply(value).equals(stored))
                .findFirst()
                .orElseThrow();
    }

    static final class OfLanguage extends Codes<Language> {
        OfLanguage() {
            super(Language.class, Language::code);
        }
    }

    static final class OfStage extends Codes<Stage> {
        OfStage() {
            super(Stage.class, Stage::code);
        }
    }
}
