package sila.entries.manage.workflow;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.entries.Author;
import sila.entries.review.Moments;
import sila.entries.schedule.Appointment;
import sila.entries.schedule.Appointments;
import sila.entries.schedule.Calendar;
import sila.kernel.Cursor;
import sila.kernel.Limit;
import sila.kernel.Problem;
import sila.kernel.StrictJson;
import sila.kernel.Text;
import sila.members.Caller;
import sila.members.Scope;

/** The editorial plan: what is going to be published and withdrawn, released, and when work is due. */
@Path("/api/v1/manage/calendar")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.READ)
public class CalendarResource {

    private static final String ORDER = "at,kind,id";
    private static final Duration LONGEST = Duration.ofDays(400);

    private final Calendar calendar;
    private final ContentModel model;
    private final Caller caller;

    CalendarResource(Calendar calendar, ContentModel model, Caller caller) {
        this.calendar = calendar;
        this.model = model;
        this.caller = caller;
    }

    /** @param to the first moment that is not asked for any more */
    record Query(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("type") @Nullable String type,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {}

    /** @param next cursor of the page that follows; null on the last one */
    public record Page(List<Appointment> items, @Nullable String next) {}

    /** {@code from} and {@code to} are moments at most 400 days apart. */
    @GET
    public Page list(@BeanParam Query query) {
        int size = Limit.of(query.limit());
        Instant from = moment("from", query.from());
        Instant to = moment("to", query.to());
        if (!to.isAfter(from) || Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw Problem.badRequest(
                    "to",
                    Text.of("to — после from и не позже чем через %s дней.", "to is after from, at most %s days later.")
                            .with(LONGEST.toDays()));
        }
        List<Appointment> found = calendar.find(new Appointments.Window(
                from,
                to,
                query.type() == null ? null : model.requireType(query.type()).name(),
                position(query.cursor()),
                size + 1,
                Author.of(caller)));
        return new Page(found.stream().limit(size).toList(), found.size() > size ? cursor(found.get(size - 1)) : null);
    }

    private static Instant moment(String parameter, @Nullable String text) {
        try {
            Instant moment = text == null ? null : Instant.parse(text);
            if (moment != null && Moments.violation(parameter, moment).isEmpty()) {
                return moment;
            }
        } catch (DateTimeParseException malformed) {
            // answered below
        }
        throw Problem.badRequest(
                parameter,
                Text.of(
                                "%s — момент, например 2027-01-31T09:00:00Z.",
                                "%s is a moment, for example 2027-01-31T09:00:00Z.")
                        .with(parameter));
    }

    private static String cursor(Appointment last) {
        return new Cursor(
                        ORDER,
                        StrictJson.MAPPER
                                .createArrayNode()
                                .add(last.at().toString())
                                .add(last.kind().code())
                                .add(last.id().toString()))
                .encoded();
    }

    private static Appointments.@Nullable Position position(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        Cursor position = Cursor.decode(cursor, ORDER);
        Instant at = position.moment(0);
        Appointment.Kind kind =
                Appointment.Kind.of(position.values().path(1).asText()).orElseThrow(Cursor::misfit);
        return new Appointments.Position(at, kind, position.id(2));
    }
}
