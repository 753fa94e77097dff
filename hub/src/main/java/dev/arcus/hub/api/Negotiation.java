package dev.arcus.hub.api;

import dev.arcus.wire.errors.ErrorCode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The API takes JSON in UTF-8 without compression, and gives JSON, and lists as CSV where a call has them (RFC 9110 §8.3, §8.4 and §12.5.1). */
final class Negotiation {

    private static final Set<HandlerType> WITH_BODY = Set.of(HandlerType.POST, HandlerType.PUT, HandlerType.PATCH);
    /** The last is what some systems call a file of that ending. */
    private static final Set<String> CSV_TYPES = Set.of("text/csv", "application/csv", "application/vnd.ms-excel");

    private static final Set<String> JSON_RANGES =
            Set.of("", "*/*", "application/*", "application/json", "text/*", "text/csv");

    private Negotiation() {}

    static void check(Context context) {
        if (!takesJson(context.header("Accept"))) {
            throw new Refused(ErrorCode.NOT_ACCEPTABLE);
        }
        if (WITH_BODY.contains(context.method()) && hasBody(context)) {
            if (!context.path().equals(ImportsResource.PATH) && !isPlainJson(context)) {
                throw new Refused(ErrorCode.NOT_SENT_AS_JSON);
            }
            readAhead(context);
        }
    }

    /** A body that no handler reads would cost the client its connection, without a word. */
    private static void readAhead(Context context) {
        var length = context.req().getContentLengthLong();
        if (length > 0 && length <= Json.MAX_BODY) {
            var unused = Body.bytes(context);
        }
    }

    /** A collector of metrics names the text format, a spreadsheet comma-separated values; whoever names anything else next to it is answered, too. */
    private static boolean takesJson(@Nullable String accept) {
        return accept == null
                || Arrays.stream(accept.split(","))
                        .map(Negotiation::withoutParameters)
                        .anyMatch(range -> JSON_RANGES.contains(range)
                                || range.startsWith("text/plain")
                                || range.equals("text/csv"));
    }

    private static boolean hasBody(Context context) {
        return context.req().getContentLengthLong() > 0 || context.header("Transfer-Encoding") != null;
    }

    /** For the one call that takes a file. Which encoding it has is seen from the file, whatever the header says. */
    static void requireCsv(Context context) {
        var encoding = context.header("Content-Encoding");
        var type = withoutParameters(Objects.requireNonNullElse(context.header("Content-Type"), ""));
        if ((encoding != null && !encoding.equalsIgnoreCase("identity")) || !CSV_TYPES.contains(type)) {
            throw new Refused(ErrorCode.IMPORT_NOT_CSV);
        }
    }

    private static boolean isPlainJson(Context context) {
        var encoding = context.header("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            return false;
        }
        var type = context.header("Content-Type");
        if (type == null) {
            return true;
        }
        var parameters = type.toLowerCase(Locale.ROOT);
        var utf8 = !parameters.contains("charset") || parameters.matches(".*charset\\s*=\\s*\"?utf-?8\"?\\s*(;.*)?");
        var media = withoutParameters(type);
        return utf8 && (media.equals("application/json") || media.endsWith("+json"));
    }

    private static String withoutParameters(String header) {
        var end = header.indexOf(';');
        return (end < 0 ? header : header.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }
}
