package sila.studio.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SpanTest {

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void a_month_is_shown_in_whole_weeks_from_monday_on() {
        var november = new Span(true, day("2026-11-18"));
        assertThat(november.first()).isEqualTo(day("2026-10-26"));
        assertThat(november.last()).isEqualTo(day("2026-12-06"));
        assertThat(november.days()).hasSize(42);
        assertThat(november.isApart(day("2026-10-31"))).isTrue();
        assertThat(november.isApart(day("2026-11-30"))).isFalse();
    }

    @Test
    void a_week_is_seven_days_of_whatever_months() {
        var week = new Span(false, day("2026-12-02"));
        assertThat(week.first()).isEqualTo(day("2026-11-30"));
        assertThat(week.days()).hasSize(7);
        assertThat(week.isApart(day("2026-11-30"))).isFalse();
        assertThat(week.after()).isEqualTo(day("2026-12-09"));
    }

    @Test
    void the_month_before_the_end_of_march_is_february() {
        assertThat(new Span(true, day("2027-03-31")).before()).isEqualTo(day("2027-02-01"));
    }
}
