package sila.contentmodel;

import org.jspecify.annotations.Nullable;
import sila.kernel.Text;

/**
 * One value of a vocabulary or a choice.
 *
 * @param code what stands in the fields of entries
 * @param parent code of the broader term
 */
public record Term(String code, Text title, @Nullable String parent) {}
