/**
 * What the server jar of Elasticsearch lacks to analyse Russian: {@link sila.embedded.node.analysis.AnalysisPlugin}
 * registers analysis components of Lucene under the names and parameters of a stock server, so that the same index
 * settings run on both. Runs only inside the child JVM of the embedded node; the contract test in {@code sila.search}
 * holds it against whichever server is configured.
 */
@NullMarked
package sila.embedded.node.analysis;

import org.jspecify.annotations.NullMarked;
