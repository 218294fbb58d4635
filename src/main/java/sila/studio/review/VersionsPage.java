package sila.studio.review;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import sila.entries.Author;
import sila.entries.Entry;
import sila.entries.diff.Change;
import sila.entries.manage.DiffResource;
import sila.entries.references.Targets;
import sila.entries.versions.VersionHead;
import sila.entries.versions.Versions;
import sila.members.Caller;
import sila.members.Scope;
import sila.studio.page.ForEditors;
import sila.studio.page.Frame;
import sila.studio.page.Frames;
import sila.studio.page.Pages;
import sila.studio.page.StudioLanguage;

/** Two versions of an entry side by side. */
@Path("/studio/entries/{type}/{id: [0-9a-fA-F]{8}-[0-9a-fA-F-]{27}}/versions")
@ForEditors
@PermissionsAllowed(Scope.READ)
public class VersionsPage {

    /** What a select can still offer. */
    private static final int MOST_OFFERED = 300;

    private final ReviewDesk desk;
    private final Versions versions;
    private final DiffResource diff;
    private final Targets targets;
    private final Frames frames;
    private final Pages pages;
    private final StudioLanguage language;
    private final Caller caller;

    VersionsPage(
            ReviewDesk desk,
            Versions versions,
            DiffResource diff,
            Targets targets,
            Frames frames,
            Pages pages,
            StudioLanguage language,
            Caller caller) {
        this.desk = desk;
        this.versions = versions;
        this.diff = diff;
        this.targets = targets;
        this.frames = frames;
        this.pages = pages;
        this.language = language;
        this.caller = caller;
    }

    /**
     * @param offered newest first
     * @param mayRestore whether the reader may take up an older version again
     */
    @CheckedTemplate(basePath = "studio/review", defaultName = HYPHENATED_ELEMENT_NAME)
    record CompareVersions(
            Frame around,
            Reviewed reviewed,
            List<VersionHead> offered,
            @Nullable Integer published,
            VersionHead from,
            VersionHead to,
            List<SideBySide> changes,
            boolean complete,
            boolean mayRestore)
            implements TemplateInstance {}

    /** @param from number of a version, {@code latest} or {@code published}; what is public, or the one before, when left out */
    @GET
    @Transactional
    @Operation(hidden = true)
    public Response compare(
            @PathParam("id") UUID id,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        Reviewed reviewed = desk.read(id);
        Entry entry = reviewed.entry();
        var view = diff.diff(id, given(from, usual(entry)), given(to, "latest"));
        ReviewTexts texts = language.texts(ReviewTexts.class);
        var titles = new FieldTitles(reviewed.type(), language.language(), texts);
        var words = new ValueWords(titles(view.changes()), language.language(), texts);
        return pages.show(new CompareVersions(
                frames.of(reviewed.section(), texts.versionsOf(reviewed.title())),
                reviewed,
                versions.list(id, Integer.MAX_VALUE, MOST_OFFERED),
                entry.publishedVersion(),
                head(id, view.from()),
                head(id, view.to()),
                view.changes().stream()
                        .map(change -> SideBySide.of(change, titles, words))
                        .toList(),
                view.complete(),
                Author.of(caller).mayWrite(entry)));
    }

    private static String given(@Nullable String asked, String usual) {
        return asked == null || asked.isBlank() ? usual : asked;
    }

    private String usual(Entry entry) {
        Integer published = entry.publishedVersion();
        return published != null && published != entry.version() ? published.toString() : before(entry);
    }

    /** Autosaves leave gaps. */
    private String before(Entry entry) {
        int former = versions.list(entry.id(), entry.version(), 1).stream()
                .findFirst()
                .map(VersionHead::number)
                .orElse(entry.version());
        return String.valueOf(former);
    }

    private VersionHead head(UUID id, int number) {
        return VersionHead.of(versions.require(id, number));
    }

    private Map<UUID, String> titles(List<Change> changes) {
        var ids = ValueWords.ids(changes.stream().flatMap(SideBySide::values).toList());
        var titles = new HashMap<UUID, String>();
        targets.standing(ids, caller.permissions().rows(Scope.READ)).values().stream()
                .filter(target -> target.title() != null)
                .forEach(target -> titles.put(target.id(), Objects.requireNonNull(target.title())));
        return titles;
    }
}
