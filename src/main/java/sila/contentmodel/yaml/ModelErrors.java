package sila.contentmodel.yaml;

import java.util.List;
import sila.kernel.StartRefused;

/** The content model cannot be used; each line of the message says where and why. */
public final class ModelErrors extends StartRefused {

    private static final long serialVersionUID = 1L;

    private final transient List<String> lines;

    ModelErrors(List<String> lines) {
        super("В модели содержимого есть ошибки:\n" + String.join("\n", lines));
        this.lines = List.copyOf(lines);
    }

    /** For example {@code content-model/types/article.yaml:12: неизвестный ключ «lenght» (может быть, «length»?)}. */
    public List<String> lines() {
        return lines;
    }
}
