package sila.entries.releases;

import sila.kernel.Problem;
import sila.kernel.Text;

/** Something of a release has been published or withdrawn since: taking it back takes that back too. */
public final class RollbackWouldOverwrite extends Problem {

    private static final long serialVersionUID = 1L;

    private final transient RollbackReport report;

    RollbackWouldOverwrite(RollbackReport report) {
        super(
                409,
                "rollback-would-overwrite",
                Text.of(
                        "После релиза часть его материалов публиковали или снимали снова. Посмотрите отчёт и подтвердите, что откатить нужно и это.",
                        "Some of its entries have been published or withdrawn since. Read the report, and confirm that this is to be taken back too."));
        this.report = report;
    }

    public RollbackReport report() {
        return report;
    }
}
