/**
 * What tests stand on: {@link sila.testing.HubServices} gives every Quarkus test real services,
 * {@link sila.testing.HubProcess} runs the packaged hub as a process of its own, {@link sila.testing.Chromium} what browsers
 * run.
 */
@NullMarked
package sila.testing;

import org.jspecify.annotations.NullMarked;
