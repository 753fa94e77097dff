package dev.arcus.hub.storage;

import dev.arcus.domain.store.StorageFailed;
import dev.arcus.domain.store.StorageFailed.Reason;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what a database's exception means for the operator. */
final class Failure {

    private static final int H2_READ_ONLY = 90097;

    private Failure() {}

    static StorageFailed of(Throwable thrown) {
        if (thrown instanceof StorageFailed known) {
            return known;
        }
        var known = causes(thrown).filter(StorageFailed.class::isInstance).findFirst();
        if (known.isPresent()) {
            return (StorageFailed) known.get();
        }
        var reason = reason(thrown);
        return new StorageFailed(reason, words(reason) + ": " + thrown.getMessage(), thrown);
    }

    /** What a write that the disk refused means; empty when it may succeed later, as it does once there is room. */
    static Optional<StorageFailed> ofDisk(IOException refused) {
        var message = String.valueOf(refused.getMessage()).toLowerCase(Locale.ROOT);
        if (diskReason(refused) == Reason.READ_ONLY) {
            return Optional.of(new StorageFailed(
                    Reason.READ_ONLY, "the disk of the database turned read-only; repair it and start again", refused));
        }
        return message.contains("input/output error")
                ? Optional.of(new StorageFailed(
                        Reason.BROKEN, "the disk of the database fails; repair it and start again", refused))
                : Optional.empty();
    }

    private static Reason reason(Throwable thrown) {
        var disk =
                causes(thrown).map(Failure::diskReason).filter(Failure::isKnown).findFirst();
        if (disk.isPresent()) {
            return disk.get();
        }
        return causes(thrown)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .map(Failure::sqlReason)
                .filter(reason -> reason != Reason.BROKEN)
                .findFirst()
                .orElse(Reason.BROKEN);
    }

    private static boolean isKnown(Reason reason) {
        return reason != Reason.BROKEN;
    }

    private static Reason diskReason(Throwable cause) {
        var message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("no space left") || message.contains("disk quota exceeded")) {
            return Reason.DISK_FULL;
        }
        if (message.contains("read-only file system") || cause instanceof AccessDeniedException) {
            return Reason.READ_ONLY;
        }
        return Reason.BROKEN;
    }

    private static Reason sqlReason(SQLException e) {
        var state = e.getSQLState() == null ? "" : e.getSQLState();
        if (e.getErrorCode() == H2_READ_ONLY) {
            return Reason.READ_ONLY;
        }
        return switch (state) {
            case "53100" -> Reason.DISK_FULL;
            case "25006" -> Reason.READ_ONLY;
            case "53300", "40001", "40P01", "55P03", "57014", "HYT00" -> Reason.BUSY;
            case "57P01", "57P02", "57P03", "90098", "90121" -> Reason.UNREACHABLE;
            default -> otherReason(e, state);
        };
    }

    private static Reason otherReason(SQLException e, String state) {
        var isPoolTimeout = e instanceof java.sql.SQLTransientConnectionException;
        if (isPoolTimeout && e.getCause() == null) {
            return Reason.BUSY;
        }
        var isLost = state.startsWith("08") || causes(e).anyMatch(IOException.class::isInstance);
        return isPoolTimeout || isLost ? Reason.UNREACHABLE : Reason.BROKEN;
    }

    private static String words(Reason reason) {
        return switch (reason) {
            case DISK_FULL -> "no space is left for the database; nothing was changed";
            case READ_ONLY -> "the database cannot be written (read-only); nothing was changed";
            case UNREACHABLE -> "the database does not answer";
            case BUSY -> "the database is too busy; nothing was changed";
            case LEASE_LOST -> "another hub uses this database";
            case BROKEN -> "the database refused";
        };
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, Failure::isThere, Failure::cause).limit(20);
    }

    private static boolean isThere(@Nullable Throwable thrown) {
        return thrown != null;
    }

    @SuppressWarnings("NullAway") // the end of the chain is null, and isThere stops there
    private static Throwable cause(Throwable thrown) {
        return thrown.getCause();
    }
}
