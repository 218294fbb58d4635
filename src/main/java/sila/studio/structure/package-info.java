/** What holds the content together beside entries: vocabularies, synonyms of search, redirects of old addresses. */
@NullMarked
package sila.studio.structure;

import org.jspecify.annotations.NullMarked;
