package dev.arcus.wire.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the PBXs since the hub was restored. Ours: {@code GET /api/arcus/v1/restoration}.
 *
 * @param backupDate the moment that the backup shows
 * @param restoreDate when it was read in
 * @param closedDate when somebody closed the report, or null
 * @param missing how many of the PBXs are not back
 * @param total how many PBXs there are, of which {@code boxes} is a page
 * @param unknown PABX-IDs that tried since, and that nobody has declared
 * @param unknownCode why those were refused, with text and remedy; null when there are none
 */
public record RestorationBody(
        String backupDate,
        String restoreDate,
        @Nullable String closedDate,
        long missing,
        long total,
        List<Box> boxes,
        List<String> unknown,
        @Nullable Integer unknownCode,
        @Nullable String unknownText,
        @Nullable String unknownRemedy) {

    public RestorationBody {
        boxes = List.copyOf(boxes);
        unknown = List.copyOf(unknown);
    }

    /**
     * One PBX.
     *
     * @param state {@code refused}, {@code awaited} or {@code back}
     * @param backDate since when, or null
     * @param cause why it was refused last, with code, text, remedy and the attempt's number; null when it was not. Of one that is
     *     {@code back}: what came since under its name, perhaps another box
     */
    public record Box(
            String systemId,
            String pbxId,
            String name,
            String state,
            @Nullable String backDate,
            @Nullable String cause,
            @Nullable Integer code,
            @Nullable String text,
            @Nullable String remedy,
            @Nullable String attempt) {}
}
