package sila.media.processing;

import sila.kernel.Text;

/** The file itself is the reason why it cannot be read; trying again will not help. */
public class MediaIsUnreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Text sentence;

    MediaIsUnreadable(Text sentence, String detail) {
        super(detail);
        this.sentence = sentence;
    }

    static MediaIsUnreadable damaged(String detail) {
        return new MediaIsUnreadable(
                Text.of(
                        "Файл повреждён, обрезан или другого формата, чем ожидалось.",
                        "The file is damaged, cut off, or of another format than expected."),
                detail);
    }

    static MediaIsUnreadable cutOff() {
        return new MediaIsUnreadable(
                Text.of(
                        "Файл обрезан: в нём меньше данных, чем обещает оглавление. Загрузите его ещё раз целиком.",
                        "The file is cut off: it holds less than its index promises. Upload the whole file again."),
                "index beyond the end");
    }

    static MediaIsUnreadable tooSlow() {
        return new MediaIsUnreadable(
                Text.of("Файл не удалось разобрать за отведённое время.", "The file could not be read in time."),
                "deadline");
    }

    static MediaIsUnreadable without(Text whatIsMissing) {
        return new MediaIsUnreadable(whatIsMissing, whatIsMissing.en());
    }

    public Text sentence() {
        return sentence;
    }
}
