package dev.arcus.domain.administration;

import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.history.Attempts;
import dev.arcus.domain.history.FoldedAttempt;
import dev.arcus.domain.history.PendingReason;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.session.SessionRow;
import dev.arcus.domain.session.SessionRows;
import dev.arcus.domain.session.Sessions;
import dev.arcus.domain.system.Systems;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** "Why is it Pending?": the one most likely reason, and everything that was tried. */
public final class ReadPending {

    private static final int NAMED = 100;
    private static final int NAMELESS = 20;

    private final ReadSystems read;
    private final Systems systems;
    private final Attempts attempts;
    private final SessionRows rows;
    private final Sessions sessions;
    private final InstantSource clock;

    public ReadPending(
            ReadSystems read,
            Systems systems,
            Attempts attempts,
            SessionRows rows,
            Sessions sessions,
            InstantSource clock) {
        this.read = read;
        this.systems = systems;
        this.attempts = attempts;
        this.rows = rows;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * What was tried.
     *
     * @param reason empty when it is not pending
     * @param nameless attempts without a name, from the address of its last login
     */
    public record Report(Optional<PendingReason> reason, List<FoldedAttempt> named, List<FoldedAttempt> nameless) {}

    public Outcome<Report> run(Actor actor, SystemId id) {
        return read.find(actor, id).map(this::report);
    }

    private Report report(SystemView view) {
        var system = view.system();
        var named = named(view);
        var nameless = rows.find(system.id())
                .map(SessionRow::address)
                .map(address -> attempts.namelessFrom(address, NAMELESS))
                .orElse(List.of());
        return new Report(reason(view, named, nameless), named, nameless);
    }

    /** Those of a box that was replaced count only while no other one tried: it goes on calling, and says nothing of the new one. */
    private List<FoldedAttempt> named(SystemView view) {
        var system = view.system();
        var named = attempts.of(system.pbxId(), NAMED);
        if (named.stream().anyMatch(fold -> !fold.lastSeen().isBefore(system.statusUpdated()))) {
            return named;
        }
        var former = systems.endedOf(system.id()).stream().flatMap(ended -> attempts.of(ended.pbxId(), NAMED).stream());
        return Stream.concat(former, named.stream())
                .sorted(Comparator.comparing(FoldedAttempt::lastSeen).reversed())
                .limit(NAMED)
                .toList();
    }

    private Optional<PendingReason> reason(SystemView view, List<FoldedAttempt> named, List<FoldedAttempt> nameless) {
        var connected = sessions.of(view.system().id()).isPresent();
        var since = view.system().statusUpdated();
        return switch (view.credential()) {
            case Credential.Activated done -> Optional.empty();
            case Credential.Renewing renewing -> Optional.empty();
            case Credential.Created created ->
                Optional.of(PendingReason.of(new PendingReason.Facts(
                        since, false, connected, created.isExpired(clock.instant()), named, nameless)));
            case Credential.Activating offered ->
                Optional.of(PendingReason.of(new PendingReason.Facts(since, true, connected, false, named, nameless)));
        };
    }
}
