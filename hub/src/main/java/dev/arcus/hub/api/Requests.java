package dev.arcus.hub.api;

import dev.arcus.domain.store.StorageFailed;
import dev.arcus.domain.store.Ticker;
import dev.arcus.wire.errors.ErrorBody;
import dev.arcus.wire.errors.ErrorCode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every request gets: an id, headers, an answer for whatever was thrown, one log line with fixed keys, one metric. Neither
 * queries nor bodies nor headers are logged: they hold secrets.
 */
final class Requests {

    /** The metric of all requests. */
    static final String TIMER = "arcus.http.requests";

    private static final Logger LOG = LoggerFactory.getLogger(Requests.class);
    private static final String ID = "arcus.request.id";
    private static final String START = "arcus.request.start";
    private static final Pattern ESCAPED = Pattern.compile("(?:[^%]++|%[0-9a-fA-F]{2})*+");
    private static final int MAX_PATH = 200;
    private static final String RETRY_SECONDS = "10";

    private final MeterRegistry meters;
    private final Ticker ticker;
    private final RandomGenerator random;

    Requests(MeterRegistry meters, Ticker ticker, RandomGenerator random) {
        this.meters = meters;
        this.ticker = ticker;
        this.random = random;
    }

    void register(RoutesConfig routes) {
        routes.before(this::begin);
        routes.exception(BadInput.class, (e, context) -> Answers.invalid(context, e.problems()));
        routes.exception(Refused.class, (e, context) -> refused(context, e.code()));
        routes.exception(StorageFailed.class, this::storageFailed);
        routes.exception(
                HttpResponseException.class, (e, context) -> refused(context, ErrorRows.ofStatus(e.getStatus())));
        routes.exception(Exception.class, this::failed);
    }

    /** Called when the answer is complete. */
    void end(Context context) {
        Long start = context.attribute(START);
        var took = Duration.ofNanos(start == null ? 0 : ticker.nanos() - start);
        var template = template(context);
        Timer.builder(TIMER)
                .tag("method", context.method().name())
                .tag("path", template)
                .tag("status", String.valueOf(context.statusCode()))
                .register(meters)
                .record(took);
        LOG.info(
                "event=request id={} method={} path={} status={} ms={} who={} peer={}",
                Objects.requireNonNullElse(context.attribute(ID), "-"),
                context.method().name(),
                shortened(context.path()),
                context.statusCode(),
                took.toMillis(),
                Gatekeeper.nameOf(context),
                Peers.address(context));
    }

    private void begin(Context context) {
        var id = AnswerHeaders.newId(random);
        context.attribute(ID, id);
        context.attribute(START, ticker.nanos());
        context.header(AnswerHeaders.REQUEST_ID, id);
        AnswerHeaders.EVERY.forEach(context::header);
        // Behind a semicolon the server lets escapes pass that are none, and the router fails on them.
        if (!ESCAPED.matcher(context.path()).matches()) {
            throw new Refused(ErrorCode.UNREADABLE);
        }
    }

    private static void refused(Context context, ErrorCode code) {
        if (code == ErrorCode.UNAVAILABLE) {
            context.header("Retry-After", RETRY_SECONDS);
        }
        var language = Answers.language(context);
        // The vendor's client looks for exactly these words.
        var body = code == ErrorCode.TOKEN_EXPIRED
                ? ErrorBody.of(code, language, "jwt expired")
                : ErrorBody.of(code, language);
        Answers.error(context, body);
    }

    private void storageFailed(StorageFailed failure, Context context) {
        LOG.error("event=storage-failed id={} reason={}", context.attribute(ID), failure.reason(), failure);
        refused(context, ErrorRows.of(failure.reason()));
    }

    private void failed(Exception failure, Context context) {
        if (failure instanceof HttpException http && http.getCode() / 100 == 4) {
            refused(context, ErrorRows.ofStatus(http.getCode()));
            return;
        }
        LOG.error("event=request-failed id={}", context.attribute(ID), failure);
        refused(context, ErrorCode.INTERNAL);
    }

    /** The route, not the path: bounded in number. */
    private static String template(Context context) {
        var last = context.endpoints().matchedHttpEndpoint();
        return last == null ? "none" : last.path;
    }

    private static String shortened(String path) {
        return path.length() <= MAX_PATH ? path : path.substring(0, MAX_PATH) + "…";
    }
}
