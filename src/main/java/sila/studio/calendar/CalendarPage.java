package sila.studio.calendar;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.members.Caller;
import sila.members.Scope;
import sila.studio.page.Creation;
import sila.studio.page.ForEditors;
import sila.studio.page.Frame;
import sila.studio.page.Frames;
import sila.studio.page.Pages;
import sila.studio.page.StudioLanguage;

/** The editorial plan of a month or a week. */
@Path(CalendarPage.PATH)
@ForEditors
@PermissionsAllowed(Scope.READ)
public class CalendarPage {

    static final String PATH = "/studio/calendar";

    private static final String WEEK = "week";
    private static final List<String> KINDS = List.of("publish", "unpublish", "due", "release", "published");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    private final Days days;
    private final Frames frames;
    private final Pages pages;
    private final ContentModel model;
    private final Creation creation;
    private final Caller caller;
    private final StudioLanguage language;

    CalendarPage(
            Days days,
            Frames frames,
            Pages pages,
            ContentModel model,
            Creation creation,
            Caller caller,
            StudioLanguage language) {
        this.days = days;
        this.frames = frames;
        this.pages = pages;
        this.model = model;
        this.creation = creation;
        this.caller = caller;
        this.language = language;
    }

    record TypeOption(String name, String title, boolean chosen) {}

    record Addresses(String before, String now, String after, String month, String week) {}

    /**
     * @param view {@code month} or {@code week}
     * @param isBlank whether there is nothing on any of the days
     * @param weekdays names in short, Monday first
     * @param publishes whether the person may plan what is written already
     */
    @CheckedTemplate(basePath = "studio/calendar", defaultName = HYPHENATED_ELEMENT_NAME)
    record Board(
            Frame around,
            String title,
            String view,
            LocalDate date,
            List<String> weekdays,
            List<Day> days,
            Addresses addresses,
            List<TypeOption> types,
            List<Creation.Offer> offers,
            List<String> kinds,
            boolean isBlank,
            boolean publishes)
            implements TemplateInstance {}

    @GET
    @Operation(hidden = true)
    public Response show(
            @QueryParam("view") @Nullable String view,
            @QueryParam("date") @Nullable String date,
            @QueryParam("type") @Nullable String type) {
        var span = new Span(!WEEK.equals(view), date(date));
        String wanted =
                type == null || type.isEmpty() ? null : model.requireType(type).name();
        List<Day> shown = days.of(span, wanted);
        return pages.show(new Board(
                frames.of(PATH, language.texts(CalendarTexts.class).title()),
                title(span),
                span.isMonth() ? "month" : WEEK,
                span.anchor(),
                weekdays(span),
                shown,
                addresses(span, wanted),
                types(wanted),
                creation.offers(),
                KINDS,
                shown.stream().allMatch(day -> day.plans().isEmpty()),
                caller.permissions().have(Scope.PUBLISH)));
    }

    private LocalDate date(@Nullable String asked) {
        if (asked == null || asked.isEmpty()) {
            return days.today();
        }
        try {
            LocalDate day = LocalDate.parse(asked);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeParseException malformed) {
            // answered below
        }
        throw Problem.badRequest("date", Text.of("Нужен день: 2026-05-01.", "A day is needed: 2026-05-01."));
    }

    private String title(Span span) {
        if (span.isMonth()) {
            String month = span.anchor().format(DateTimeFormatter.ofPattern("LLLL yyyy", language.locale()));
            return month.substring(0, 1).toUpperCase(language.locale()) + month.substring(1);
        }
        var day = DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale());
        return day.format(span.first()) + " — " + day.format(span.last());
    }

    private List<String> weekdays(Span span) {
        return span.first()
                .datesUntil(span.first().plusWeeks(1))
                .map(day -> day.getDayOfWeek().getDisplayName(TextStyle.SHORT_STANDALONE, language.locale()))
                .toList();
    }

    private List<TypeOption> types(@Nullable String wanted) {
        return model.types().stream()
                .map(type -> new TypeOption(
                        type.name(),
                        type.titles().in(language.language()),
                        type.name().equals(wanted)))
                .toList();
    }

    private Addresses addresses(Span span, @Nullable String type) {
        String view = span.isMonth() ? "month" : WEEK;
        return new Addresses(
                address(view, span.before(), type),
                address(view, days.today(), type),
                address(view, span.after(), type),
                address("month", span.anchor(), type),
                address(WEEK, span.anchor(), type));
    }

    private static String address(String view, LocalDate date, @Nullable String type) {
        return PATH + "?view=" + view + "&date=" + date + (type == null ? "" : "&type=" + type);
    }
}
