package dev.arcus.domain.store;

/**
 * The store could not do what it was asked. The transaction is undone, nothing of it is half-written; the exceptions are a commit
 * whose answer was lost ({@link Reason#UNREACHABLE}), which happened whole or not at all, and one that the embedded database
 * could not bring to the disk for want of room ({@link Reason#DISK_FULL}), which it stores once there is room, unless it stops before.
 */
public final class StorageFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What the operator has to look at. */
    public enum Reason {
        /** No space is left where the data lies. */
        DISK_FULL,
        /** The data cannot be written: read-only file system, or missing rights. */
        READ_ONLY,
        /** The database does not answer. */
        UNREACHABLE,
        /** Too many at once, or a lock was held too long: may be tried again. */
        BUSY,
        /** Another hub took over; this one must stop. */
        LEASE_LOST,
        /** A rule of the schema was broken, or the file is damaged: a defect. */
        BROKEN
    }

    private final Reason reason;

    public StorageFailed(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public StorageFailed(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
