package dev.arcus.hub.api;

import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.FoldedEntries;
import dev.arcus.wire.admin.PasswordLinkBody;
import dev.arcus.wire.admin.SystemBody;
import dev.arcus.wire.admin.UserBody;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Notes who is answered an unspent activation code or a link to set a password: one entry for each person, object and hour, stored
 * before the answer leaves.
 */
final class SecretViews {

    private static final String SEEN = "arcus.secrets";
    private static final String ACT = "secret.view";

    private final FoldedEntries entries;
    private final InstantSource clock;

    SecretViews(FoldedEntries entries, InstantSource clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /** What was seen of which object. */
    private record Seen(String object, String what) {}

    /** Keeps what {@code body} shows until the call is over. */
    static <T> T mark(Context context, T body) {
        switch (body) {
            case SystemBody system
            when showsCode(system) ->
                seen(context).add(new Seen(system.identity().id(), "activation code"));
            case PasswordLinkBody link
            when link.token() != null -> seen(context).add(new Seen(context.pathParam("id"), "password link"));
            case UserBody user
            when user.invitation() != null && user.invitation().token() != null ->
                seen(context).add(new Seen(user.person().id(), "password link"));
            default -> {}
        }
        return body;
    }

    void note(Context context) {
        List<Seen> seen = seen(context);
        var user = Gatekeeper.user(context);
        if (seen.isEmpty() || user.isEmpty()) {
            return;
        }
        var actor = user.get().actor().from(Peers.address(context));
        var now = clock.instant();
        entries.addAll(
                actor.id().value(),
                seen.stream()
                        .map(one -> AuditEvent.of(now, actor, ACT, one.object(), one.what()))
                        .toList());
    }

    private static boolean showsCode(SystemBody system) {
        var account = system.account();
        return !account.password().isEmpty() && !account.status().equals("activated");
    }

    private static List<Seen> seen(Context context) {
        List<Seen> seen = context.attribute(SEEN);
        var kept = Objects.requireNonNullElseGet(seen, ArrayList<Seen>::new);
        context.attribute(SEEN, kept);
        return kept;
    }
}
