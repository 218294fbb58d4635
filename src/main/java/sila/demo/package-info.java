/**
 * What a new hub shows until its editors write their own: {@link sila.demo.DemoContent} loads and publishes the files of
 * {@code content-model/demo/} once, as a durable job. Owns no table.
 */
@NullMarked
package sila.demo;

import org.jspecify.annotations.NullMarked;
