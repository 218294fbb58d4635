/**
 * Who did what, to what, and from where: a log that is only ever appended to. The door is
 * {@link sila.members.audit.AuditLog}. Owns tables {@code audit_act} and {@code audit_head}; triggers refuse to change
 * what is written, and a chain of hashes shows it when somebody has got round them.
 */
@NullMarked
package sila.members.audit;

import org.jspecify.annotations.NullMarked;
