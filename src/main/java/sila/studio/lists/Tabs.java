package sila.studio.lists;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.entries.views.ViewsResource;
import sila.entries.views.ViewsResource.View;
import sila.studio.page.StudioLanguage;

/** Lists that stand ready above a list: those that everybody has, and the views that were kept. */
@ApplicationScoped
class Tabs {

    private final ViewsResource views;
    private final StudioLanguage language;

    Tabs(ViewsResource views, StudioLanguage language) {
        this.views = views;
        this.language = language;
    }

    record Tab(String title, String address, boolean isCurrent) {}

    /** @param kept the view that is shown; null when none is */
    record Bar(List<Tab> tabs, @Nullable View kept) {}

    Bar of(Asked asked) {
        List<View> found = asked.type() == null
                ? views.list(null).stream().filter(view -> view.type() == null).toList()
                : views.list(asked.type().name());
        Optional<View> kept = asked.first(Asked.VIEW).flatMap(id -> found.stream()
                .filter(view -> view.id().toString().equals(id))
                .findFirst());
        return new Bar(
                Stream.concat(usual(asked, kept.isPresent()), found.stream().map(view -> tab(asked, view, kept)))
                        .toList(),
                kept.orElse(null));
    }

    private Stream<Tab> usual(Asked asked, boolean isKept) {
        var texts = language.texts(ListsTexts.class);
        Asked all = asked.withoutFilters();
        return Stream.of(
                tab(texts.tabAll(), all, asked, isKept),
                tab(texts.mine(), all.with("owner", "me"), asked, isKept),
                tab(texts.tabAssigned(), all.with("assignee", "me"), asked, isKept),
                tab(texts.tabReview(), all.with("state", "in-review"), asked, isKept),
                tab(texts.tabChanged(), all.with("hasChanges", "true"), asked, isKept));
    }

    private static Tab tab(String title, Asked wanted, Asked asked, boolean isKept) {
        return new Tab(title, wanted.address(), !isKept && wanted.filters().equals(asked.filters()));
    }

    private static Tab tab(Asked asked, View view, Optional<View> kept) {
        var parameters = new MultivaluedHashMap<String, String>();
        view.query().properties().forEach(member -> parameters.put(member.getKey(), texts(member.getValue())));
        parameters.put(Asked.COLUMNS, view.columns());
        parameters.putSingle(Asked.VIEW, view.id().toString());
        return new Tab(
                view.name(),
                Asked.of(asked.type(), parameters, asked.zone()).address(),
                kept.filter(view::equals).isPresent());
    }

    private static List<String> texts(JsonNode value) {
        return value.isArray() ? value.valueStream().map(JsonNode::asText).toList() : List.of(value.asText());
    }
}
