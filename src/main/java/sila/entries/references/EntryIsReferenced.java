package sila.entries.references;

import java.util.List;
import sila.kernel.Problem;
import sila.kernel.Text;

/**
 * Others would point at nothing. The answer lists who in {@code references}, as far as the author may see them, and
 * counts all in {@code total}.
 */
public final class EntryIsReferenced extends Problem {

    private static final long serialVersionUID = 1L;

    EntryIsReferenced(long total, List<Referrer> referrers) {
        super(
                409,
                "entry-is-referenced",
                Text.of(
                                "На материал ссылаются другие, их %s. Уберите ссылки или подтвердите, что они могут вести в никуда.",
                                "Other entries refer to this one, %s of them. Remove the references, or confirm that they may lead nowhere.")
                        .with(total));
        and("total", total);
        and("references", referrers);
    }
}
