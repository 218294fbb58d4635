/** The same verb for many entries, each in a transaction of its own: {@link sila.entries.manage.bulk.BulkResource}. */
@NullMarked
package sila.entries.manage.bulk;

import org.jspecify.annotations.NullMarked;
