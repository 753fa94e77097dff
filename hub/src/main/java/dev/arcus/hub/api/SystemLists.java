package dev.arcus.hub.api;

import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.SystemView;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.history.ConnectionEvent;
import dev.arcus.domain.store.Page;
import dev.arcus.hub.api.ApiServices.SystemActs;
import dev.arcus.wire.admin.HistoryEntry;
import dev.arcus.wire.errors.Language;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers a list of systems, with the newest entries of each one's history where they are asked for. */
final class SystemLists {

    private static final int HISTORY = 10;

    private final SystemActs acts;
    private final SystemWriter writer;

    SystemLists(SystemActs acts, SystemWriter writer) {
        this.acts = acts;
        this.writer = writer;
    }

    void answer(Context context, SystemQuery query) {
        var found = query.emptied(acts.read().list(Gatekeeper.actor(context), query.wanted(), query.page()));
        var histories = query.history() ? histories(found) : null;
        var language = Answers.language(context);
        Answers.many(context, found, view -> writer.write(view, query.format(), entries(histories, view, language)));
    }

    private Map<SystemId, List<ConnectionEvent>> histories(Outcome<Page<SystemView>> found) {
        return found instanceof Outcome.Done<Page<SystemView>> done
                ? acts.history().eventsOf(done.value().items(), HISTORY)
                : Map.of();
    }

    private static @Nullable List<HistoryEntry> entries(
            @Nullable Map<SystemId, List<ConnectionEvent>> histories, SystemView view, Language language) {
        return histories == null
                ? null
                : histories.getOrDefault(view.system().id(), List.of()).stream()
                        .map(event -> SystemWriter.history(event, language))
                        .toList();
    }
}
