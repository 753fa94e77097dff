package dev.arcus.agent.web;

/** A request that no browser sends by a page of ours. The message is one line of plain English. */
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1;

    private final int status;

    public Unreadable(int status, String message) {
        super(message);
        this.status = status;
    }

    /** The HTTP status to answer with. */
    public int status() {
        return status;
    }
}
