package sila.studio.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.studio.page.StudioLanguage;

/** Puts plans on their days. */
@ApplicationScoped
public class Days {

    private static final int IN_MONTH = 4;
    private static final int IN_WEEK = 100;

    private final Plans plans;
    private final StudioLanguage language;

    Days(Plans plans, StudioLanguage language) {
        this.plans = plans;
        this.language = language;
    }

    public LocalDate today() {
        return LocalDate.now(language.zone());
    }

    /** Of this week, Monday first. */
    public List<Day> week() {
        return of(new Span(false, today()), null);
    }

    List<Day> of(Span span, @Nullable String type) {
        int most = span.isMonth() ? IN_MONTH : IN_WEEK;
        LocalDate today = today();
        var names = DateTimeFormatter.ofPattern("EEEE, d MMMM", language.locale());
        Map<LocalDate, List<Plan>> planned = plans.planned(span, type).stream()
                .collect(Collectors.groupingBy(plan -> plan.at().toLocalDate()));
        Map<LocalDate, Plans.Published> published = plans.published(span, type, most + 1);
        return span.days().stream()
                .map(day -> {
                    List<Plan> coming = planned.getOrDefault(day, List.of());
                    var out = published.getOrDefault(day, Plans.Published.NOTHING);
                    return new Day(
                            day,
                            names.format(day),
                            day.equals(today),
                            day.isBefore(today),
                            span.isApart(day),
                            byMoment(coming, out.first()),
                            coming.size() + out.count(),
                            most);
                })
                .toList();
    }

    private static List<Plan> byMoment(List<Plan> some, List<Plan> others) {
        return Stream.concat(some.stream(), others.stream())
                .sorted(Comparator.comparing(Plan::at))
                .toList();
    }
}
