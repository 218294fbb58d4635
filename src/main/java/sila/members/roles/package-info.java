/**
 * Roles: the built-in ones of {@code sila/members/roles.yaml} and those that a hub has made for itself. The door is
 * {@link sila.members.roles.Roles}. Owns table {@code role}.
 */
@NullMarked
package sila.members.roles;

import org.jspecify.annotations.NullMarked;
