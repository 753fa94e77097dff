package dev.arcus.wire.errors;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of every refusal (admin API §4.3); its shape is the vendor's, {@code errorRemedy} is ours.
 *
 * @param errorCode the HTTP status
 * @param errorMsg the status in words, {@code Resource Not Found} for 404
 * @param errorDetails a text, a list of {@link Problem} or a {@link Details}; empty for 500
 * @param errorDetailsCode six digits; absent for 500
 * @param errorDetailsData more about it by name, or absent
 * @param errorRemedy what to do, or absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ErrorBody(
        int errorCode,
        String errorMsg,
        Object errorDetails,
        @Nullable Integer errorDetailsCode,
        @Nullable Map<String, Object> errorDetailsData,
        @Nullable String errorRemedy) {

    /**
     * One wrong input.
     *
     * @param param its name, with its place in lists: {@code pbxNumberingTranslator[2].regexpMatch}
     * @param msg what is wrong
     * @param value what was given, cut to a readable length, or null
     * @param position ours: where in the value, 1 for its first character; absent where that says nothing
     */
    public record Problem(
            String param,
            String msg,
            @Nullable String value,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer position) {

        public Problem(String param, String msg, @Nullable String value) {
            this(param, msg, value, null);
        }
    }

    /** The form in which the vendor's clients expect {@link ErrorCode#USER_EXPIRED}. */
    public record Details(String details) {}

    /** The row {@code code} in {@code language}. */
    public static ErrorBody of(ErrorCode code, Language language) {
        return of(code, language, code.text(language));
    }

    /** The row {@code code} with another text. */
    public static ErrorBody of(ErrorCode code, Language language, String text) {
        if (code == ErrorCode.INTERNAL) {
            return new ErrorBody(500, phrase(500), "", null, null, null);
        }
        var details = code == ErrorCode.USER_EXPIRED ? new Details(text) : text;
        return new ErrorBody(code.status(), phrase(code.status()), details, code.code(), null, code.remedy(language));
    }

    /** Wrong inputs, each with its place. */
    public static ErrorBody invalid(List<Problem> problems, Language language) {
        var code = ErrorCode.INVALID;
        return new ErrorBody(
                code.status(), phrase(code.status()), List.copyOf(problems), code.code(), null, code.remedy(language));
    }

    public ErrorBody with(Map<String, Object> data) {
        return new ErrorBody(errorCode, errorMsg, errorDetails, errorDetailsCode, Map.copyOf(data), errorRemedy);
    }

    private static String phrase(int status) {
        return switch (status) {
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Resource Not Found";
            case 405 -> "Method Not Allowed";
            case 406 -> "Not Acceptable";
            case 408 -> "Request Timeout";
            case 409 -> "Conflict";
            case 412 -> "Precondition Failed";
            case 413 -> "Content Too Large";
            case 414 -> "URI Too Long";
            case 415 -> "Unsupported Media Type";
            case 428 -> "Precondition Required";
            case 429 -> "Too Many Requests";
            case 431 -> "Request Header Fields Too Large";
            case 500 -> "Internal Server Error";
            case 501 -> "Not Implemented";
            case 503 -> "Service Unavailable";
            case 504 -> "Gateway Timeout";
            case 505 -> "HTTP Version Not Supported";
            default -> "Error";
        };
    }
}
