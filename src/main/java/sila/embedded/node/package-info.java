/**
 * What runs in the child JVM of the embedded Elasticsearch, on Elasticsearch's own class path:
 * {@link sila.embedded.node.SearchNode}. Nothing of the hub is there, and nothing of this package is loaded in the hub.
 */
@NullMarked
package sila.embedded.node;

import org.jspecify.annotations.NullMarked;
