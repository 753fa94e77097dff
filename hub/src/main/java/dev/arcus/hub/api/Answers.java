package dev.arcus.hub.api;

import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.Refusal;
import dev.arcus.domain.store.Page;
import dev.arcus.numbering.TestNumber;
import dev.arcus.wire.admin.Envelope;
import dev.arcus.wire.errors.ErrorBody;
import dev.arcus.wire.errors.ErrorBody.Problem;
import dev.arcus.wire.errors.ErrorCode;
import dev.arcus.wire.errors.Language;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Renders outcomes: one object, a list, "done", or a row of the error table in the caller's language. */
final class Answers {

    private Answers() {}

    static <T> void one(Context context, Outcome<T> outcome, Function<T, ?> body) {
        switch (outcome) {
            case Outcome.Done<T> done ->
                body(context, new Envelope.One<>(SecretViews.mark(context, body.apply(done.value()))));
            case Outcome.Refused<T> refused -> refusal(context, refused.why());
        }
    }

    static <T> void many(Context context, Outcome<Page<T>> outcome, Function<T, ?> body) {
        switch (outcome) {
            case Outcome.Done<Page<T>> done -> page(context, done.value(), body);
            case Outcome.Refused<Page<T>> refused -> refusal(context, refused.why());
        }
    }

    /** A list that is not paged: its page is the whole. */
    static <T> void all(Context context, Outcome<List<T>> outcome, Function<T, ?> body) {
        switch (outcome) {
            case Outcome.Done<List<T>> done -> {
                var items = done.value();
                page(context, new Page<>(items, items.size(), 0, items.size()), body);
            }
            case Outcome.Refused<List<T>> refused -> refusal(context, refused.why());
        }
    }

    static <T> void done(Context context, Outcome<T> outcome, Function<T, String> status) {
        switch (outcome) {
            case Outcome.Done<T> done -> body(context, Envelope.Done.of(status.apply(done.value())));
            case Outcome.Refused<T> refused -> refusal(context, refused.why());
        }
    }

    static void body(Context context, Object body) {
        context.contentType(AnswerHeaders.JSON).result(Json.write(body));
    }

    static void error(Context context, ErrorCode code) {
        error(context, ErrorBody.of(code, language(context)));
    }

    static void error(Context context, ErrorBody body) {
        context.status(body.errorCode());
        RefusedCalls.mark(context, body.errorDetailsCode());
        if (body.errorCode() == 401) {
            context.header("WWW-Authenticate", "Bearer");
        }
        body(context, body);
    }

    static void invalid(Context context, List<Problem> problems) {
        error(context, ErrorBody.invalid(problems, language(context)));
    }

    /** The language of this answer: from {@code Accept-Language}, else that of the user who calls, else English. */
    static Language language(Context context) {
        return Language.wanted(Objects.requireNonNullElse(context.header("Accept-Language"), ""))
                .or(() -> Gatekeeper.user(context).flatMap(user -> Language.of(user.language())))
                .orElse(Language.EN);
    }

    private static <T> void page(Context context, Page<T> page, Function<T, ?> body) {
        var items = page.items().stream()
                .map(item -> SecretViews.mark(context, body.apply(item)))
                .toList();
        body(context, new Envelope.Many<>(items, page.limit(), page.offset(), page.total()));
    }

    private static void refusal(Context context, Refusal why) {
        var code = ErrorRows.of(why.reason());
        if (code == ErrorCode.INVALID) {
            invalid(context, List.of(new Problem(why.field(), why.detail(), null)));
        } else {
            var language = language(context);
            var failed = Words.failedTests(why.failedTests(), language);
            var body = ErrorBody.of(code, language, code.text(language) + failed);
            var data = data(code, why);
            error(context, data.isEmpty() ? body : body.with(data));
        }
    }

    private static Map<String, Object> data(ErrorCode code, Refusal why) {
        var data = new HashMap<String, Object>();
        if (!why.field().isEmpty()) {
            data.put("param", why.field());
        }
        if (code == ErrorCode.COMPANY_IN_USE) {
            data.put("blockedBy", List.of(why.detail().split(", ")));
        }
        if (code == ErrorCode.CENTREX_SITE_MISMATCH) {
            data.put("siteCentrex", why.detail().equals("site"));
            data.put("systemCentrex", why.detail().equals("system"));
        }
        if (!why.failedTests().isEmpty()) {
            data.put("failed", why.failedTests().stream().map(Answers::failed).toList());
        }
        return data;
    }

    private static Map<String, String> failed(TestNumber.Failure failure) {
        return Map.of(
                "number", failure.number(),
                "part", SystemWriter.lower(failure.part()),
                "expected", failure.expected(),
                "got", failure.got());
    }
}
