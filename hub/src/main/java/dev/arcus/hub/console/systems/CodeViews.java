package dev.arcus.hub.console.systems;

import dev.arcus.domain.administration.SystemView;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.FoldedEntries;
import dev.arcus.domain.credential.Credential;
import dev.arcus.hub.console.frame.Visit;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Hands out unspent activation codes to those who may see them, and notes who did before the page leaves, as the API does. */
public final class CodeViews {

    private final FoldedEntries entries;
    private final InstantSource clock;

    public CodeViews(FoldedEntries entries, InstantSource clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /** The code while it is unspent and the visitor may see it. */
    Optional<String> show(Visit visit, SystemView view) {
        var code = view.maySeeCode() ? code(view.credential()) : Optional.<String>empty();
        code.ifPresent(shown -> note(visit, view));
        return code;
    }

    private static Optional<String> code(Credential credential) {
        return switch (credential) {
            case Credential.Created created -> Optional.of(created.code().text());
            case Credential.Activating activating ->
                Optional.of(activating.code().text());
            case Credential.Activated done -> Optional.empty();
            case Credential.Renewing renewing -> Optional.empty();
        };
    }

    private void note(Visit visit, SystemView view) {
        var actor = visit.actor();
        var event = AuditEvent.of(
                clock.instant(), actor, "secret.view", view.system().id(), "activation code");
        entries.addAll(actor.id().value(), List.of(event));
    }
}
