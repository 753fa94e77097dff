package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An import (ours).
 *
 * @param kind {@code fleet} or {@code systems}
 * @param phase {@code rehearsed}, {@code applying}, {@code applied}, {@code overtaken} or {@code undone}
 * @param by login e-mail of who rehearsed it
 * @param encoding how the file was read: {@code UTF-8} or {@code windows-1252}
 * @param created ISO 8601
 * @param decided when it was applied, overtaken or undone, or null
 * @param expires until when it can be applied, or undone
 * @param progress while it is being applied
 * @param failure why the last try to apply it ended; it may be tried again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportBody(
        String id,
        String kind,
        String phase,
        String by,
        String encoding,
        Rows rows,
        String created,
        @Nullable String decided,
        String expires,
        @Nullable Progress progress,
        @Nullable Failure failure) {

    /** How many rows would become what. */
    public record Rows(int all, int fresh, int same, int changed, int errors) {}

    /**
     * How far.
     *
     * @param stage {@code checking} or {@code writing}; each goes through all rows
     */
    public record Progress(String stage, int done, int all) {}

    /** A row of the error table. */
    public record Failure(int code, String text, String remedy) {}
}
