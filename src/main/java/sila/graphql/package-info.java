/**
 * Published entries by GraphQL, over the same queries as the delivery API: {@link sila.graphql.GraphQlResource} is the
 * door, {@link sila.graphql.ContentSchema} makes the schema of the content model, once. Depth, tokens and cost of a
 * request are bounded before anything is read. The only owner of graphql-java.
 */
@NullMarked
package sila.graphql;

import org.jspecify.annotations.NullMarked;
