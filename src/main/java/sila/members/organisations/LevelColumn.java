package sila.members.organisations;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter
class LevelColumn implements AttributeConverter<Level, String> {

    @Override
    public String convertToDatabaseColumn(Level level) {
        return level.code();
    }

    @Override
    public Level convertToEntityAttribute(String code) {
        return Level.of(code).orElseThrow();
    }
}
