/**
 * PostgreSQL, Elasticsearch and an S3 store beside the hub, for whichever of them no address is configured:
 * {@link sila.embedded.EmbeddedServices}. Their data and programs live in the hub's home, nothing outside of it.
 * Used by the launcher and by the tests only.
 */
@NullMarked
package sila.embedded;

import org.jspecify.annotations.NullMarked;
