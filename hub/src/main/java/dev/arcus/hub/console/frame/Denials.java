package dev.arcus.hub.console.frame;

import dev.arcus.domain.audit.Refusals;
import dev.arcus.domain.people.Actor;
import dev.arcus.wire.errors.ErrorCode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes in the audit trail what people who are logged in were refused by a page. */
final class Denials {

    private static final Logger LOG = LoggerFactory.getLogger(Denials.class);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{24}");
    private static final int CLIENT = 4;

    private final Refusals refusals;

    Denials(Refusals refusals) {
        this.refusals = refusals;
    }

    /** A store that fails now must not change the answer. */
    void note(Context context, Actor actor, ErrorCode code) {
        if (code.status() / 100 != CLIENT) {
            return;
        }
        var act = context.method().equals(HandlerType.GET) ? "page.read" : "page.write";
        var object = context.pathParamMap().values().stream()
                .filter(value -> ID.matcher(value).matches())
                .findFirst()
                .orElse(null);
        try {
            refusals.add(actor, act, object, String.valueOf(code.code()), context.method() + " " + route(context));
        } catch (RuntimeException e) {
            LOG.warn("event=refusal-not-noted code={}", code.code(), e);
        }
    }

    /** The route and not the path, so that like refusals are folded. */
    private static String route(Context context) {
        var last = context.endpoints().matchedHttpEndpoint();
        return last == null ? "none" : last.path;
    }
}
