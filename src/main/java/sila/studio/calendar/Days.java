package sila.studio.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        LocalDate today = today();
        var names = DateTimeFormatter.ofPattern("EEEE, d MMMM", language.locale());
        Map<LocalDate, List<Plan>> byDay = plans.between(span.first(), span.last(), type).stream()
                .collect(Collectors.groupingBy(plan -> plan.at().toLocalDate()));
        return span.days().stream()
                .map(day -> new Day(
                        day,
                        names.format(day),
                        day.equals(today),
                        day.isBefore(today),
                        span.isApart(day),
                        byDay.getOrDefault(day, List.of()),
                        span.isMonth() ? IN_MONTH : IN_WEEK))
                .toList();
    }
}
