/**
 * What every endpoint shares: bodies read by {@link sila.kernel.http.StrictJsonReader}, any failure answered as
 * problem+json by {@link sila.kernel.http.ProblemMapping}, and {@link sila.kernel.http.Conditional} answers with a
 * strong ETag, packed in a {@link sila.kernel.http.ContentCoding}.
 */
@NullMarked
package sila.kernel.http;

import org.jspecify.annotations.NullMarked;
