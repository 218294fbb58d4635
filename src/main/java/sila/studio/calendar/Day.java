package sila.studio.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * A day of the plan.
 *
 * @param name as it is read out: «понедельник, 30 ноября»
 * @param isApart whether it belongs to another month than the one that is shown
 * @param plans by moment; of what has come out no more than one above the room there is
 * @param count how many there are of them all
 * @param most how many plans there is room for
 */
public record Day(
        LocalDate date,
        String name,
        boolean isToday,
        boolean isPast,
        boolean isApart,
        List<Plan> plans,
        int count,
        int most) {

    public int number() {
        return date.getDayOfMonth();
    }

    public List<Plan> first() {
        return count > most + 1 ? plans.subList(0, most) : plans;
    }

    public int others() {
        return count - first().size();
    }
}
