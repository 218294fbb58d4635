package sila.launcher;

import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.nio.file.Path;
import sila.site.SiteBuild;

/** What Quarkus runs instead of serving: one build of the site. */
public class SiteBuilding implements QuarkusApplication {

    private final SiteBuild build;

    SiteBuilding(SiteBuild build) {
        this.build = build;
    }

    @Override
    public int run(String... out) {
        try {
            SiteBuild.Report report = build.build(Path.of(out[0]));
            System.out.printf(
                    "Записано страниц: %d, пропущено: %d.%n",
                    report.pages(), report.problems().size());
            report.problems().forEach(problem -> System.err.println("  " + problem));
            return report.problems().isEmpty() ? 0 : 1;
        } catch (IOException e) {
            System.err.println("Не удалось записать сайт: " + e);
            return 1;
        }
    }
}
