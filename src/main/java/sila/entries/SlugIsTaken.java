package sila.entries;

import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.Violation;

/** Two entries of a type cannot have one address. */
public final class SlugIsTaken extends Problem {

    private static final long serialVersionUID = 1L;

    public SlugIsTaken(String slug) {
        super(
                409,
                "slug-taken",
                Text.of("Такой адрес уже занят.", "This address is taken already."),
                new Violation(
                        "/slug",
                        Text.of(
                                        "Адрес «%s» занят другим материалом этого типа. Выберите другой.",
                                        "Another entry of this type has the slug \"%s\". Choose another one.")
                                .with(slug)));
    }
}
