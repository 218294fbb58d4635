package sila.media.processing;

import static org.bytedeco.ffmpeg.global.avutil.av_dict_iterate;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/** Texts out of a file, made harmless: bounded, and without the control characters that would break a feed. */
final class Tags {

    private static final int MOST = 64;
    private static final int LONGEST = 4_000;

    private Tags() {}

    static Map<String, String> of(@Nullable AVDictionary dictionary) {
        var tags = new TreeMap<String, String>();
        if (dictionary == null) {
            return tags;
        }
        AVDictionaryEntry entry = av_dict_iterate(dictionary, null);
        while (entry != null && tags.size() < MOST) {
            tags.put(clean(entry.key()).toLowerCase(Locale.ROOT), clean(entry.value()));
            entry = av_dict_iterate(dictionary, entry);
        }
        return tags;
    }

    private static String clean(BytePointer text) {
        String value = text.getString(StandardCharsets.UTF_8).replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
    }
}
