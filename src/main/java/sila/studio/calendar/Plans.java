package sila.studio.calendar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.entries.Author;
import sila.entries.manage.EntryList;
import sila.entries.manage.EntryView;
import sila.entries.schedule.Appointment;
import sila.entries.schedule.Appointments;
import sila.entries.schedule.Calendar;
import sila.kernel.StrictJson;
import sila.members.Caller;
import sila.members.Scope;
import sila.studio.page.StudioLanguage;

/** What is planned, what is due and what has come out, on the reader's clock. */
@ApplicationScoped
public class Plans {

    private static final int MOST_PLANNED = 500;
    private static final int MOST_PUBLISHED = 100;

    private final Calendar calendar;
    private final EntryList entries;
    private final ContentModel model;
    private final Caller caller;
    private final StudioLanguage language;

    Plans(Calendar calendar, EntryList entries, ContentModel model, Caller caller, StudioLanguage language) {
        this.calendar = calendar;
        this.entries = entries;
        this.model = model;
        this.caller = caller;
        this.language = language;
    }

    /**
     * By moment.
     *
     * @param first day
     * @param last day
     * @param type name of a content type; null for everything
     */
    public List<Plan> between(LocalDate first, LocalDate last, @Nullable String type) {
        ZoneId zone = language.zone();
        Instant from = first.atStartOfDay(zone).toInstant();
        Instant to = last.plusDays(1).atStartOfDay(zone).toInstant();
        return Stream.concat(planned(from, to, type), published(from, to, type))
                .sorted(Comparator.comparing(Plan::at))
                .toList();
    }

    private Stream<Plan> planned(Instant from, Instant to, @Nullable String type) {
        var window = new Appointments.Window(from, to, type, null, MOST_PLANNED, Author.of(caller));
        return calendar.find(window).stream().map(this::plan);
    }

    private Plan plan(Appointment found) {
        String type = found.type();
        return new Plan(
                found.at().atZone(language.zone()),
                found.kind().code(),
                found.id(),
                Objects.requireNonNullElse(found.latest(), 0),
                found.title(),
                type == null
                        ? "/studio/releases/" + found.id()
                        : address(type, found.id().toString()),
                type == null ? null : title(type),
                found.state() == null ? null : found.state().code(),
                mayMove(found.kind()));
    }

    private boolean mayMove(Appointment.Kind kind) {
        var permissions = caller.permissions();
        return switch (kind) {
            case DUE -> permissions.have(Scope.WRITE) || permissions.have(Scope.REVIEW);
            case PUBLISH, UNPUBLISH -> permissions.have(Scope.PUBLISH);
            case RELEASE -> permissions.have(Scope.RELEASES);
        };
    }

    private Stream<Plan> published(Instant from, Instant to, @Nullable String type) {
        if (from.isAfter(Instant.now())) {
            return Stream.of();
        }
        ObjectNode query = StrictJson.MAPPER
                .createObjectNode()
                .put("publishedSince", from.toString())
                .put("publishedUntil", to.toString())
                .put("sort", "publishedAt")
                .put("limit", String.valueOf(MOST_PUBLISHED));
        if (type != null) {
            query.putArray("type").add(type);
        }
        return entries
                .page(StrictJson.MAPPER.convertValue(query, EntryList.Query.class), Author.of(caller))
                .items()
                .stream()
                .filter(entry -> entry.publishedVersion() != null)
                .map(this::published);
    }

    private Plan published(EntryView entry) {
        return new Plan(
                Objects.requireNonNull(entry.publishedAt()).atZone(language.zone()),
                "published",
                entry.id(),
                entry.version(),
                entry.title(),
                address(entry.type(), entry.id().toString()),
                title(entry.type()),
                entry.state().code(),
                false);
    }

    private String title(String type) {
        return model.type(type)
                .map(ContentType::title)
                .map(title -> title.in(language.language()))
                .orElse(type);
    }

    private static String address(String type, String id) {
        return "/studio/entries/" + type + "/" + id;
    }
}
