package sila.contentmodel.checking;

import java.util.List;

/**
 * What a {@link ModelCheck} has found.
 *
 * @param entries how many were looked at
 * @param misfits by type and field
 * @param unlisted how many more findings there were when the list was full
 */
public record ModelReport(long entries, List<Misfit> misfits, long unlisted) {

    public boolean fits() {
        return misfits.isEmpty();
    }
}
