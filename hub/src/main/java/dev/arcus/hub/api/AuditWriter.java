package dev.arcus.hub.api;

import dev.arcus.domain.audit.AuditEntry;
import dev.arcus.domain.audit.ChainVerdict;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.wire.admin.AuditEntryBody;
import dev.arcus.wire.admin.AuditVerificationBody;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Renders entries of the audit trail, and whether it is whole. */
final class AuditWriter {

    private AuditWriter() {}

    static AuditEntryBody body(AuditEntry entry) {
        var event = entry.event();
        var link = entry.link();
        return new AuditEntryBody(
                SystemWriter.date(event.at()),
                event.actor(),
                event.author().user(),
                event.author().address(),
                event.act(),
                event.object(),
                id(event.on().company()),
                id(event.on().partner()),
                event.detail(),
                event.outcome().isDone() ? "done" : "refused",
                event.outcome().refusal(),
                event.outcome().times(),
                event.change().before().values(),
                event.change().after().values(),
                link == null ? null : link.place(),
                link == null ? null : link.hash());
    }

    static Csv csv() {
        return new Csv(
                "date",
                "actor",
                "userId",
                "address",
                "act",
                "object",
                "companyId",
                "bpId",
                "detail",
                "outcome",
                "code",
                "times",
                "before",
                "after",
                "place",
                "hash");
    }

    /** In the order of {@link #csv}. */
    static List<@Nullable Object> cells(AuditEntry entry) {
        var body = body(entry);
        return Arrays.<@Nullable Object>asList(
                body.date(),
                body.actor(),
                body.userId(),
                body.address(),
                body.act(),
                body.object(),
                body.companyId(),
                body.bpId(),
                body.detail(),
                body.outcome(),
                body.code(),
                body.times(),
                entry.event().change().before().lines(),
                entry.event().change().after().lines(),
                body.place(),
                body.hash());
    }

    static AuditVerificationBody verdict(ChainVerdict verdict) {
        return switch (verdict) {
            case ChainVerdict.Whole whole ->
                new AuditVerificationBody(
                        true, whole.cut().toString(), whole.head().toString(), whole.waiting(), null, null);
            case ChainVerdict.Broken broken ->
                new AuditVerificationBody(false, null, null, null, broken.place(), broken.words());
            case ChainVerdict.TooOld old ->
                new AuditVerificationBody(
                        true,
                        old.cut().toString(),
                        null,
                        null,
                        null,
                        "the known head was dropped by retention: compare with a newer one");
        };
    }

    private static @Nullable String id(@Nullable CompanyId company) {
        return company == null ? null : company.value();
    }
}
