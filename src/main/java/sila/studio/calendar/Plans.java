package sila.studio.calendar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.entries.Author;
import sila.entries.manage.EntryList;
import sila.entries.manage.PublishedDays;
import sila.entries.schedule.Appointment;
import sila.entries.schedule.Appointments;
import sila.entries.schedule.Calendar;
import sila.kernel.StrictJson;
import sila.members.Caller;
import sila.members.Scope;
import sila.studio.page.StudioLanguage;

/** What is planned, what is due and what has come out, on the reader's clock. */
@ApplicationScoped
class Plans {

    private static final int MOST_PLANNED = 500;

    private final Calendar calendar;
    private final PublishedDays published;
    private final ContentModel model;
    private final Caller caller;
    private final StudioLanguage language;

    Plans(Calendar calendar, PublishedDays published, ContentModel model, Caller caller, StudioLanguage language) {
        this.calendar = calendar;
        this.published = published;
        this.model = model;
        this.caller = caller;
        this.language = language;
    }

    /**
     * What has come out on a day.
     *
     * @param first by moment
     * @param count how many there are
     */
    record Published(List<Plan> first, int count) {

        static final Published NOTHING = new Published(List.of(), 0);
    }

    /**
     * By moment.
     *
     * @param type name of a content type; null for everything
     */
    List<Plan> planned(Span span, @Nullable String type) {
        var window = new Appointments.Window(
                beginning(span.first()), end(span), type, null, MOST_PLANNED, Author.of(caller));
        return calendar.find(window).stream().map(this::plan).toList();
    }

    private Instant beginning(LocalDate day) {
        return day.atStartOfDay(language.zone()).toInstant();
    }

    private Instant end(Span span) {
        return beginning(span.last().plusDays(1));
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

    /**
     * By day; of each no more than there is room for.
     *
     * @param type name of a content type; null for everything
     */
    Map<LocalDate, Published> published(Span span, @Nullable String type, int perDay) {
        Instant from = beginning(span.first());
        if (from.isAfter(Instant.now())) {
            return Map.of();
        }
        ObjectNode query = StrictJson.MAPPER
                .createObjectNode()
                .put("publishedSince", from.toString())
                .put("publishedUntil", end(span).toString());
        if (type != null) {
            query.putArray("type").add(type);
        }
        List<Instant> days = span.days().stream().map(this::beginning).toList();
        return published
                .find(StrictJson.MAPPER.convertValue(query, EntryList.Query.class), days, perDay, Author.of(caller))
                .stream()
                .collect(Collectors.groupingBy(
                        item -> item.at().atZone(language.zone()).toLocalDate(),
                        Collectors.collectingAndThen(Collectors.toList(), this::ofDay)));
    }

    private Published ofDay(List<PublishedDays.Item> items) {
        return new Published(
                items.stream().map(this::plan).toList(), items.get(0).ofDay());
    }

    private Plan plan(PublishedDays.Item item) {
        return new Plan(
                item.at().atZone(language.zone()),
                "published",
                item.id(),
                item.version(),
                item.title(),
                address(item.type(), item.id().toString()),
                title(item.type()),
                item.state().code(),
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
