package sila.studio.lists;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.entries.Author;
import sila.entries.Entry;
import sila.entries.editing.Draft;
import sila.entries.editing.Entries;
import sila.entries.editing.Headings;
import sila.entries.review.Assignments;
import sila.kernel.Expected;
import sila.kernel.Problem;
import sila.kernel.StrictJson;
import sila.kernel.Text;
import sila.members.Caller;
import sila.members.Scope;
import sila.studio.page.ForEditors;
import sila.studio.page.Pages;
import sila.studio.page.StudioLanguage;

/** Begins an entry: an empty draft, to be written on the page that it leads to. */
@Path("/studio/entries")
@ForEditors
@PermissionsAllowed(Scope.WRITE)
public class CreationPage {

    /** When work that was planned for a day is to be done. */
    private static final LocalTime END_OF_WORK = LocalTime.of(18, 0);

    private final ContentModel model;
    private final Entries entries;
    private final Assignments assignments;
    private final Pages pages;
    private final Caller caller;
    private final StudioLanguage language;

    CreationPage(
            ContentModel model,
            Entries entries,
            Assignments assignments,
            Pages pages,
            Caller caller,
            StudioLanguage language) {
        this.model = model;
        this.entries = entries;
        this.assignments = assignments;
        this.pages = pages;
        this.caller = caller;
        this.language = language;
    }

    /** @param day by which it has to be written; null for none */
    @POST
    @Path("{type}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Operation(hidden = true)
    public Response begin(@PathParam("type") String name, @FormParam("day") @Nullable String day) {
        ContentType type = model.requireType(name);
        Author author = Author.of(caller);
        Entry entry = entries.create(type, Draft.of(null, null, fields(type)), author);
        due(day).ifPresent(date -> assignments.assign(
                entry.id(),
                Expected.ANY,
                author.account(),
                date.atTime(END_OF_WORK).atZone(language.zone()).toInstant(),
                author));
        return pages.goTo("/studio/entries/" + type.name() + "/" + entry.id());
    }

    /** Whoever works for one branch begins with its region, for nothing else would be theirs to write. */
    private ObjectNode fields(ContentType type) {
        ObjectNode fields = StrictJson.MAPPER.createObjectNode();
        var own = caller.permissions().rows(Scope.WRITE).alternatives().stream()
                .filter(any -> any.types().isEmpty() || any.types().contains(type.name()))
                .toList();
        boolean isRegional = !own.isEmpty() && own.stream().allMatch(any -> any.regions() != null);
        if (isRegional && type.field(Headings.REGIONS).isPresent()) {
            own.stream()
                    .flatMap(any -> Optional.ofNullable(any.regions()).stream())
                    .flatMap(regions -> regions.stream().sorted())
                    .findFirst()
                    .ifPresent(region -> fields.putArray(Headings.REGIONS).add(region));
        }
        return fields;
    }

    private static Optional<LocalDate> due(@Nullable String day) {
        try {
            return day == null || day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException malformed) {
            throw Problem.badRequest("day", Text.of("Нужен день: 2026-05-01.", "A day is needed: 2026-05-01."));
        }
    }
}
