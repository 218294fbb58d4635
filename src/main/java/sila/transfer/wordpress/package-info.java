/**
 * Exports of WordPress (WXR) as rows: {@link sila.transfer.wordpress.WxrRows}. What plugins and PHP have left in them is
 * text, and nothing else.
 */
@NullMarked
package sila.transfer.wordpress;

import org.jspecify.annotations.NullMarked;
