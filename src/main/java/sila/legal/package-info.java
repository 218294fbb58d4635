/**
 * The legal base: {@link sila.legal.LegalSearchResource} finds cases, norms and answers by everyday Russian words and by
 * citations. Owns no table: what it finds are entries of the types {@link sila.legal.LegalKind} names.
 */
@NullMarked
package sila.legal;

import org.jspecify.annotations.NullMarked;
