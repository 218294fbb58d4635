package sila.entries;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;
import sila.kernel.Language;

/** Enums stand in the database as they stand in JSON: in small letters. */
abstract class Codes<E extends Enum<E>> implements AttributeConverter<E, String> {

    private final Class<E> type;

    private Codes(Class<E> type) {
        this.type = type;
    }

    @Override
    public String convertToDatabaseColumn(E value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public E convertToEntityAttribute(String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
    }

    static final class OfLanguage extends Codes<Language> {
        OfLanguage() {
            super(Language.class);
        }
    }

    static final class OfState extends Codes<Entry.State> {
        OfState() {
            super(Entry.State.class);
        }
    }

    static final class OfDeliveryState extends Codes<Delivery.State> {
        OfDeliveryState() {
            super(Delivery.State.class);
        }
    }
}
