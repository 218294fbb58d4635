/**
 * The HTTP API for people, roles, organisations and tokens. Nobody gives, takes or changes more than they have
 * themselves: {@link sila.members.manage.Delegation}.
 */
@NullMarked
package sila.members.manage;

import org.jspecify.annotations.NullMarked;
