/**
 * Objects in any S3 store, behind {@link sila.storage.Storage}: put, find, open, remove, list, in four
 * {@linkplain sila.storage.Area areas} that are a bucket each. The hub starts without the store; buckets are made when
 * something is first put into them. The only owner of the MinIO SDK.
 */
@NullMarked
package sila.storage;

import org.jspecify.annotations.NullMarked;
