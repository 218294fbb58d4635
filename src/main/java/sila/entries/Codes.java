package sila.entries;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;
import sila.kernel.Language;

/** Enums stand in the database as they stand in JSON. */
final class Codes {

    private Codes() {}

    static final class OfLanguage implements AttributeConverter<Language, String> {
        @Override
        public String convertToDatabaseColumn(Language language) {
            return language.code();
        }

        @Override
        public Language convertToEntityAttribute(String code) {
            return Language.of(code).orElseThrow();
        }
    }

    static final class OfState implements AttributeConverter<Entry.State, String> {
        @Override
        public String convertToDatabaseColumn(Entry.State state) {
            return state.code();
        }

        @Override
        public Entry.State convertToEntityAttribute(String code) {
            return Entry.State.valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    static final class OfDeliveryState implements AttributeConverter<Delivery.State, String> {
        @Override
        public String convertToDatabaseColumn(Delivery.State state) {
            return state.code();
        }

        @Override
        public Delivery.State convertToEntityAttribute(String code) {
            return Delivery.State.valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
