package dev.arcus.domain.imports;

import dev.arcus.domain.store.StorageFailed;
import org.jspecify.annotations.Nullable;

/**
 * An import as an administrator sees it.
 *
 * @param running how far its application is, or null while none runs
 * @param failed why the last application ended without being applied, or null
 */
public record ImportView(
        ImportBatch batch,
        @Nullable Progress running,
        @Nullable Failure failed) {

    /** How far: {@code done} of {@code all} rows. */
    public record Progress(Stage stage, int done, int all) {}

    /** Each goes through all rows. */
    public enum Stage {
        CHECKING,
        WRITING
    }

    /** Ended by the hub itself, which changed nothing: it may be applied again. */
    public record Failure(StorageFailed.@Nullable Reason storage) {}
}
