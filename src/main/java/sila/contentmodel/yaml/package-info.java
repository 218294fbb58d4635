/**
 * YAML read node by node, so that every complaint names its file and line: {@link sila.contentmodel.yaml.Section} is a
 * mapping of which each known key is asked for and every other is an error; {@link sila.contentmodel.yaml.ModelErrors}
 * says all of them at once.
 */
@NullMarked
package sila.contentmodel.yaml;

import org.jspecify.annotations.NullMarked;
