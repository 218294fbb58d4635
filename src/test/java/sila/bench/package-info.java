/**
 * Measurements, run by {@code mvn -Pbench verify} against the packaged hub in a process of its own, with the load from
 * another one. They print target beside measured and never fail on time; {@link sila.bench.ContentCoreBench},
 * {@link sila.bench.GrowthBench} and {@link sila.bench.BlockTypesBench} are the doors.
 */
@NullMarked
package sila.bench;

import org.jspecify.annotations.NullMarked;
