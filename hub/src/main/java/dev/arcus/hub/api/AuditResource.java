package dev.arcus.hub.api;

import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.ReadAudit;
import dev.arcus.domain.audit.AuditEntry;
import dev.arcus.domain.audit.AuditFilter;
import dev.arcus.domain.audit.ChainLink;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.store.Page;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who did what, before and after, from where: {@code /api/arcus/v1/audit}. Ours. */
final class AuditResource {

    /** Rows of one export. */
    static final int MAX_ROWS = 50_000;

    private static final String PATH = "/api/arcus/v1/audit";
    private static final String SYSTEM = "/api/arcus/v1/systems/{id}/audit";
    private static final int MAX_TEXT = 255;

    private final ReadAudit audit;

    AuditResource(ReadAudit audit) {
        this.audit = audit;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get(PATH, this::list);
        routes.get(PATH + ".csv", this::export);
        routes.get(PATH + "/verification", this::verify);
        routes.get(SYSTEM, this::ofSystem);
        routes.get(SYSTEM + ".csv", this::exportOfSystem);
    }

    private void list(Context context) {
        var query = new Query(context);
        var wanted = filter(query);
        var page = query.page();
        Answers.many(context, audit.list(Gatekeeper.actor(context), wanted, page), AuditWriter::body);
    }

    private void export(Context context) {
        var actor = Gatekeeper.actor(context);
        var wanted = wanted(context);
        export(context, actor, null, page -> audit.list(actor, wanted, page));
    }

    private void ofSystem(Context context) {
        var query = new Query(context);
        var wanted = filter(query);
        var page = query.page();
        var found = audit.ofSystem(Gatekeeper.actor(context), system(context), wanted, page);
        Answers.many(context, found, AuditWriter::body);
    }

    private void exportOfSystem(Context context) {
        var actor = Gatekeeper.actor(context);
        var id = system(context);
        var wanted = wanted(context);
        export(context, actor, id, page -> audit.ofSystem(actor, id, wanted, page));
    }

    private static SystemId system(Context context) {
        return Path.value(context, "id", SystemId::new);
    }

    private static AuditFilter wanted(Context context) {
        var query = new Query(context);
        var wanted = filter(query);
        query.done();
        return wanted;
    }

    private void verify(Context context) {
        var query = new Query(context);
        @Nullable ChainLink known = query.value("head", ChainLink::parse).orElse(null);
        query.done();
        Answers.one(context, audit.verify(Gatekeeper.actor(context), known), AuditWriter::verdict);
    }

    private static AuditFilter filter(Query query) {
        return new AuditFilter(
                new Reach.Nothing(),
                query.date("from"),
                query.date("to"),
                query.value("actor", AuditResource::text).orElse(null),
                query.value("act", AuditResource::text).orElse(null),
                query.value("object", AuditResource::text).orElse(null),
                query.value("companyId", CompanyId::new).orElse(null),
                query.<Boolean>value("outcome", AuditResource::done).orElse(null));
    }

    private void export(
            Context context,
            Actor actor,
            @Nullable SystemId system,
            Function<Page.Request, Outcome<Page<AuditEntry>>> find) {
        var csv = AuditWriter.csv();
        var rows = 0L;
        var page = find.apply(new Page.Request(Page.Request.MAX_LIMIT, 0));
        while (page instanceof Outcome.Done<Page<AuditEntry>> done
                && !done.value().items().isEmpty()) {
            if (done.value().total() > MAX_ROWS) {
                throw BadInput.of(
                        "from",
                        "these are " + done.value().total() + " entries, an export has at most " + MAX_ROWS
                                + ": narrow it by from and to");
            }
            done.value().items().forEach(entry -> csv.row(AuditWriter.cells(entry)));
            rows += done.value().items().size();
            page = find.apply(new Page.Request(Page.Request.MAX_LIMIT, rows));
        }
        if (page instanceof Outcome.Refused<Page<AuditEntry>>) {
            Answers.many(context, page, AuditWriter::body);
            return;
        }
        audit.exported(actor, system, rows);
        context.header("Content-Disposition", "attachment; filename=\"audit.csv\"");
        context.contentType(Csv.TYPE).result(csv.toString());
    }

    private static String text(String text) {
        if (text.length() > MAX_TEXT) {
            throw new IllegalArgumentException("must have at most " + MAX_TEXT + " characters");
        }
        return text;
    }

    private static Boolean done(String text) {
        return switch (text) {
            case "done" -> true;
            case "refused" -> false;
            default -> throw new IllegalArgumentException("must be done or refused");
        };
    }
}
