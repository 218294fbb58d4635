package sila.contentmodel;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sila.kernel.Text;

/**
 * One value of a vocabulary or a choice.
 *
 * @param code what stands in the fields of entries
 * @param parent code of the broader term
 * @param retired whether it is offered no more; where it stands it goes on to stand
 * @param formerCodes what stood in the fields of older entries
 */
public record Term(String code, Text title, @Nullable String parent, boolean retired, List<String> formerCodes) {}
