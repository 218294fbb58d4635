package sila.studio.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** The days that are shown: the weeks of a month, or one week. A week begins on Monday. */
record Span(boolean isMonth, LocalDate anchor) {

    LocalDate first() {
        LocalDate inside = isMonth ? anchor.withDayOfMonth(1) : anchor;
        return inside.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    LocalDate last() {
        LocalDate inside = isMonth ? anchor.with(TemporalAdjusters.lastDayOfMonth()) : anchor;
        return inside.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    List<LocalDate> days() {
        return first().datesUntil(last().plusDays(1)).toList();
    }

    boolean isApart(LocalDate day) {
        return isMonth && !YearMonth.from(day).equals(YearMonth.from(anchor));
    }

    LocalDate before() {
        return isMonth ? anchor.withDayOfMonth(1).minusMonths(1) : anchor.minusWeeks(1);
    }

    LocalDate after() {
        return isMonth ? anchor.withDayOfMonth(1).plusMonths(1) : anchor.plusWeeks(1);
    }
}
