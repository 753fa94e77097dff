package dev.arcus.hub.api;

import dev.arcus.domain.licence.LicenceTexts;
import dev.arcus.wire.admin.Envelope;
import dev.arcus.wire.admin.LicenceBody;
import dev.arcus.wire.errors.Language;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;

/** {@code GET /api/arcus/v1/licence?lang=de}: the licence agreement of the WebRTC gateway. */
final class LicenceResource {

    private final LicenceTexts texts;

    LicenceResource(LicenceTexts texts) {
        this.texts = texts;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get("/api/arcus/v1/licence", this::read);
    }

    private void read(Context context) {
        var language = new Query(context).text("lang").flatMap(Language::of).orElseGet(() -> Answers.language(context));
        var text = texts.current(language.code());
        Answers.body(
                context,
                new Envelope.One<>(new LicenceBody(text.version(), text.language(), text.sha256(), text.text())));
    }
}
