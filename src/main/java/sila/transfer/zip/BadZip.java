package sila.transfer.zip;

import java.util.List;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.Violation;

/** A zip file that is broken or built to mislead. Nothing of it is taken. */
public final class BadZip extends Problem {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 200;

    private BadZip(String file, Text why) {
        super(
                422,
                "bad-zip",
                Text.of("Архив не принят: %s.", "The archive is refused: %s.").with(file.isEmpty() ? "zip" : file),
                List.of(new Violation(file, why)));
    }

    static BadZip whole(Text why) {
        return new BadZip("", why);
    }

    /** @param name of the file inside the archive, which is no text to be trusted either */
    static BadZip file(String name, Text why) {
        return new BadZip(shown(name), why);
    }

    static BadZip broken() {
        return whole(Text.of(
                "Это не zip или он повреждён: нет целого оглавления.",
                "This is no zip, or a damaged one: it has no whole directory."));
    }

    private static String shown(String name) {
        String plain = name.replaceAll("\\p{C}", "\uFFFD");
        return plain.length() > SHOWN ? plain.substring(0, SHOWN) + "…" : plain;
    }
}
