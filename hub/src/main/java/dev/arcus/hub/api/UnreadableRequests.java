package dev.arcus.hub.api;

import dev.arcus.wire.errors.ErrorBody;
import dev.arcus.wire.errors.Language;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers what is not even HTTP, before any route is asked: the standard body, without a word about the server. */
final class UnreadableRequests implements Request.Handler {

    private final RandomGenerator random;

    UnreadableRequests(RandomGenerator random) {
        this.random = random;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var code = ErrorRows.ofStatus(response.getStatus());
        var headers = response.getHeaders();
        headers.put(HttpHeader.CONTENT_TYPE, AnswerHeaders.JSON);
        headers.put(AnswerHeaders.REQUEST_ID, AnswerHeaders.newId(random));
        AnswerHeaders.EVERY.forEach(headers::put);
        response.setStatus(code.status());
        var accepted = Objects.requireNonNullElse(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE), "");
        var body = ErrorBody.of(code, Language.accepted(accepted));
        response.write(true, ByteBuffer.wrap(Json.write(body)), callback);
        return true;
    }
}
