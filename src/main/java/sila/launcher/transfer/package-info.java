/**
 * Bringing content in from files: {@link sila.launcher.transfer.Import} reads JSON, NDJSON or CSV row by row, makes a
 * draft of each by a {@link sila.launcher.transfer.Mapping} and hands it to a running hub through its public API.
 */
@NullMarked
package sila.launcher.transfer;

import org.jspecify.annotations.NullMarked;
