package dev.arcus.hub.api;

import dev.arcus.domain.store.Expected;
import io.javalin.http.Context;
import java.util.HashSet;
import java.util.regex.Pattern;

/** {@code ETag} and {@code If-Match} (RFC 9110 §8.8.3, §13.1.1): additions that old clients need not know. */
final class Preconditions {

    private static final Pattern LIST = Pattern.compile("\\s*((W/)?\"[!#-~]*\"\\s*(,\\s*|$))+");
    private static final Pattern TAG = Pattern.compile("(W/)?\"([!#-~]*)\"");

    private Preconditions() {}

    /** Says in which state the object of this answer is. */
    static void tag(Context context, String state) {
        context.header("ETag", '"' + state + '"');
    }

    /** The states that {@code If-Match} names; any without it, or with {@code *}. A weak tag never matches. */
    static Expected ifMatch(Context context) {
        var header = context.header("If-Match");
        if (header == null || header.strip().equals("*")) {
            return Expected.ANY;
        }
        if (!LIST.matcher(header).matches()) {
            throw BadInput.of("If-Match", "must be * or a list of entity tags in quotes");
        }
        var tags = new HashSet<String>();
        var matcher = TAG.matcher(header);
        while (matcher.find()) {
            if (matcher.group(1) == null) {
                tags.add(matcher.group(2));
            }
        }
        return new Expected(tags);
    }
}
