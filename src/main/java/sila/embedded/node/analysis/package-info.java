/**
 * The plugin that gives the embedded node the analysis components of a stock Elasticsearch, under the stock names:
 * {@link sila.embedded.node.analysis.AnalysisPlugin}. Runs in the child JVM only, out of its own plugin folder.
 */
@NullMarked
package sila.embedded.node.analysis;

import org.jspecify.annotations.NullMarked;
