package dev.arcus.hub.api;

import dev.arcus.domain.audit.Refusals;
import dev.arcus.wire.errors.ErrorCode;
import io.javalin.http.Context;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes calls that were refused, once they are answered: who asked for what, and with which code it ended. */
final class RefusedCalls {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedCalls.class);
    private static final String CODE = "arcus.refusal";
    private static final int CONFLICT = 409;

    /** Refusals of people who were understood, beside those of the statuses 401, 403, 404, 409 and 412. */
    private static final Set<ErrorCode> STATES = EnumSet.of(
            ErrorCode.RESERVED_COMPANY,
            ErrorCode.DEFAULT_COMPANY,
            ErrorCode.PARTNER_OF_ITSELF,
            ErrorCode.INVITATION_OF_ANOTHER,
            ErrorCode.BTCO_NOT_FOR_EVOLUTION,
            ErrorCode.LICENCE_NOT_ACCEPTED);

    private final Refusals refusals;

    RefusedCalls(Refusals refusals) {
        this.refusals = refusals;
    }

    /** Keeps the code of a refusal until the call is over. */
    static void mark(Context context, @Nullable Integer code) {
        if (code != null) {
            context.attribute(CODE, code);
        }
    }

    /** Notes the call, if it was refused. A store that fails now must not change the answer. */
    void note(Context context) {
        Integer code = context.attribute(CODE);
        var template = template(context);
        // Logins note themselves: they know whose account it is.
        if (code == null || !isOfPeople(code) || template.endsWith("/authentication/v1.0/login")) {
            return;
        }
        var words = context.method().name() + " " + template;
        try {
            note(context, ActNames.of(context.method().name(), template), String.valueOf(code), words);
        } catch (RuntimeException e) {
            LOG.warn("event=refusal-not-noted code={}", code, e);
        }
    }

    private void note(Context context, String act, String code, String words) {
        var actor = Gatekeeper.user(context).map(user -> user.actor().from(Peers.address(context)));
        if (actor.isPresent()) {
            refusals.add(actor.get(), act, object(context), code, words);
        } else {
            refusals.add("unknown", Peers.address(context), act, code, words);
        }
    }

    private static boolean isOfPeople(int code) {
        return switch (code / 1000) {
            case 401, 403, 404, CONFLICT, 412 -> true;
            default -> STATES.stream().anyMatch(state -> state.code() == code);
        };
    }

    /** The first id of the path. */
    private static @Nullable String object(Context context) {
        return context.pathParamMap().entrySet().stream()
                .map(Map.Entry::getValue)
                .filter(value -> value.matches("[0-9a-f]{24}"))
                .findFirst()
                .orElse(null);
    }

    private static String template(Context context) {
        var last = context.endpoints().matchedHttpEndpoint();
        return last == null ? "none" : last.path;
    }
}
