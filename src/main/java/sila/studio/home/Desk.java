package sila.studio.home;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.contentmodel.Stage;
import sila.entries.Author;
import sila.entries.Entry;
import sila.entries.manage.EntryList;
import sila.entries.manage.EntryView;
import sila.entries.publishing.Delivery;
import sila.entries.publishing.TroubledDeliveries;
import sila.entries.review.Reviews;
import sila.kernel.StrictJson;
import sila.members.Caller;
import sila.members.Scope;
import sila.studio.page.StudioLanguage;

/** What lies on somebody's desk; each list is short, and leads to the whole one. */
@ApplicationScoped
class Desk {

    static final int SHOWN = 6;

    private static final List<String> UNFINISHED =
            List.of("draft", "in-review", "needs-changes", "approved", "scheduled");
    /** More than anybody has to do at once; what is due first is chosen of them. */
    private static final int ASSIGNED = 50;

    private final EntryList entries;
    private final Reviews reviews;
    private final TroubledDeliveries deliveries;
    private final ContentModel model;
    private final Caller caller;
    private final StudioLanguage language;

    Desk(
            EntryList entries,
            Reviews reviews,
            TroubledDeliveries deliveries,
            ContentModel model,
            Caller caller,
            StudioLanguage language) {
        this.entries = entries;
        this.reviews = reviews;
        this.deliveries = deliveries;
        this.model = model;
        this.caller = caller;
        this.language = language;
    }

    /** What the person has begun and can go on with; what was changed last comes first. */
    List<Line> drafts() {
        return find(query(SHOWN, "-updatedAt").put("owner", "me"), List.of("draft", "needs-changes"))
                .map(entry -> line(entry, entry.updatedAt()))
                .toList();
    }

    /** What others have submitted and the person may decide on; what is due first comes first. */
    List<Line> toReview() {
        var query = new Reviews.Query(
                null, null, Stage.IN_REVIEW, null, false, caller.permissions().rows(Scope.REVIEW));
        return reviews.find(query, null, SHOWN).stream().map(this::line).toList();
    }

    /** What is due first comes first, what has no date last. */
    List<Line> assigned() {
        return find(query(ASSIGNED, "-updatedAt").put("assignee", "me"), UNFINISHED)
                .sorted(Comparator.comparing(EntryView::dueAt, Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(SHOWN)
                .map(entry -> line(entry, entry.dueAt()))
                .toList();
    }

    List<Line> published() {
        return find(query(SHOWN, "-publishedAt"), List.of("published"))
                .map(entry -> line(entry, entry.publishedAt()))
                .toList();
    }

    /** In the order of the ids; what there is not, or may not be seen, is left out. */
    List<Line> named(List<String> ids) {
        ObjectNode query = query(Math.max(1, ids.size()), "-updatedAt");
        ids.forEach(query.putArray("id")::add);
        return ids.isEmpty()
                ? List.of()
                : find(query, List.of())
                        .sorted(Comparator.comparing(
                                entry -> ids.indexOf(entry.id().toString())))
                        .map(entry -> line(entry, entry.updatedAt()))
                        .toList();
    }

    List<TroubledDeliveries.Item> troubles() {
        var query = new TroubledDeliveries.Query(
                Delivery.State.FAILED, null, caller.permissions().rows(Scope.READ));
        return deliveries.find(query, null, SHOWN);
    }

    private static ObjectNode query(int limit, String sort) {
        return StrictJson.MAPPER
                .createObjectNode()
                .put("limit", String.valueOf(limit))
                .put("sort", sort);
    }

    private Stream<EntryView> find(ObjectNode query, List<String> states) {
        states.forEach(query.withArray("/state")::add);
        return entries
                .page(StrictJson.MAPPER.convertValue(query, EntryList.Query.class), Author.of(caller))
                .items()
                .stream();
    }

    private Line line(EntryView entry, @Nullable Instant moment) {
        return line(entry.id(), entry.type(), entry.title(), entry.state(), moment, entry.dueAt());
    }

    private Line line(Entry entry) {
        return line(entry.id(), entry.type(), entry.title(), entry.state(), entry.dueAt(), entry.dueAt());
    }

    private Line line(
            UUID id, String type, String title, Stage state, @Nullable Instant moment, @Nullable Instant dueAt) {
        return new Line(
                id,
                title,
                "/studio/entries/" + type + "/" + id,
                model.type(type)
                        .map(ContentType::title)
                        .map(name -> name.in(language.language()))
                        .orElse(type),
                state.code(),
                moment,
                Optional.ofNullable(dueAt)
                        .filter(due -> due.isBefore(Instant.now()))
                        .isPresent());
    }
}
