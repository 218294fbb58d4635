package sila.contentmodel;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Where something of the content model is written.
 *
 * @param line counted from 1
 */
public record Source(String file, int line) {

    /** As editors of code open it: {@code content-model/types/article.yaml:12}. */
    @JsonValue
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
