/**
 * Published entries as the bytes in which they go out: {@link sila.entries.items.Items} keeps those read last in memory,
 * {@link sila.entries.items.Includes} finds what they refer to, {@link sila.entries.items.ItemWriter} puts an answer
 * together. No document is parsed to be sent. Owns no table.
 */
@NullMarked
package sila.entries.items;

import org.jspecify.annotations.NullMarked;
