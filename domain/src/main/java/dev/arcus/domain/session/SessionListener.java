package dev.arcus.domain.session;

/** Hears of sessions in the order of each system; called while the system is locked, so it must not block. */
public interface SessionListener {

    void opened(Session session);

    void closed(Session session, DisconnectCause cause);
}
