/**
 * What people say and owe each other about a draft: {@link sila.entries.review.Comments} on its fields, an
 * {@link sila.entries.review.Assignments assignee and a due date}, and the {@link sila.entries.review.Reviews work list}
 * that follows from them. Owns table {@code entry_comment}.
 */
@NullMarked
package sila.entries.review;

import org.jspecify.annotations.NullMarked;
