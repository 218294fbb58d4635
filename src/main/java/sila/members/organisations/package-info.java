/**
 * The tree of the union: central committee, regional organisations, primary ones. {@link sila.members.organisations.OrganisationTree}
 * says which regions a branch covers. Owns table {@code organisation}.
 */
@NullMarked
package sila.members.organisations;

import org.jspecify.annotations.NullMarked;
