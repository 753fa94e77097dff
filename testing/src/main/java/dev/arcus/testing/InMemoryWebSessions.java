package dev.arcus.testing;

import dev.arcus.domain.people.UserId;
import dev.arcus.domain.people.WebSession;
import dev.arcus.domain.people.WebSessions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

final class InMemoryWebSessions implements WebSessions {

    private final MemoryTable<String, WebSession> sessions;

    InMemoryWebSessions(MemoryTable<String, WebSession> sessions) {
        this.sessions = sessions;
    }

    @Override
    public void add(WebSession session) {
        sessions.access(() -> {
            sessions.put(session.tokenHash(), session);
            sessions.where(other -> other.user().equals(session.user())).stream()
                    .sorted(Comparator.comparing(WebSession::lastSeen)
                            .thenComparing(WebSession::tokenHash)
                            .reversed())
                    .skip(MAX_OF_USER)
                    .forEach(oldest -> sessions.remove(oldest.tokenHash()));
            return true;
        });
    }

    @Override
    public Optional<WebSession> find(String tokenHash) {
        return sessions.where(session -> session.tokenHash().equals(tokenHash)).stream()
                .findFirst();
    }

    @Override
    public List<WebSession> of(UserId user) {
        return sessions.where(session -> session.user().equals(user)).stream()
                .sorted(Comparator.comparing(WebSession::lastSeen)
                        .thenComparing(WebSession::tokenHash)
                        .reversed())
                .toList();
    }

    @Override
    public void seen(String tokenHash, Instant at) {
        sessions.access(() -> {
            find(tokenHash)
                    .ifPresent(old -> sessions.put(
                            tokenHash,
                            new WebSession(
                                    tokenHash,
                                    old.user(),
                                    old.generation(),
                                    old.csrf(),
                                    old.created(),
                                    at,
                                    old.expires(),
                                    old.address())));
            return true;
        });
    }

    @Override
    public void remove(String tokenHash) {
        sessions.remove(tokenHash);
    }

    @Override
    public int sweep(Instant now, Instant idle) {
        return sessions.access(() -> {
            var ended = sessions.where(session ->
                    !now.isBefore(session.expires()) || session.lastSeen().isBefore(idle));
            ended.forEach(session -> sessions.remove(session.tokenHash()));
            return ended.size();
        });
    }
}
