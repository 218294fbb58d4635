@NullMarked
package sila.graphql;

import org.jspecify.annotations.NullMarked;
