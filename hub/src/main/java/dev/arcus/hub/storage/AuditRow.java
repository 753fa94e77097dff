package dev.arcus.hub.storage;

import dev.arcus.domain.audit.AuditEntry;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.AuditObject;
import dev.arcus.domain.audit.AuditOutcome;
import dev.arcus.domain.audit.Author;
import dev.arcus.domain.audit.ChainHash;
import dev.arcus.domain.audit.ChainLink;
import dev.arcus.domain.audit.FactChange;
import dev.arcus.domain.audit.Facts;
import dev.arcus.domain.company.CompanyId;
import org.jspecify.annotations.Nullable;

/** How an entry of the audit trail lies in its row. */
final class AuditRow {

    private AuditRow() {}

    /** Everything but the place in the chain. */
    static @Nullable Object[] values(AuditEvent event) {
        var author = event.author();
        var on = event.on();
        return new @Nullable Object[] {
            Row.at(event.at()),
            author.name(),
            author.user(),
            Row.id(author.company()),
            author.address(),
            event.act(),
            on.id(),
            Row.id(on.company()),
            Row.id(on.partner()),
            event.detail(),
            event.outcome().refusal(),
            event.outcome().times(),
            lines(event.change().before()),
            lines(event.change().after())
        };
    }

    static AuditEvent read(Row row) {
        return new AuditEvent(
                row.instant("at"),
                new Author(
                        row.text("actor"),
                        row.textOrNull("user_id"),
                        company(row, "user_company_id"),
                        row.textOrNull("address")),
                row.text("act"),
                new AuditObject(row.textOrNull("object"), company(row, "company_id"), company(row, "partner_id")),
                row.text("detail"),
                new AuditOutcome(row.textOrNull("refusal"), Math.toIntExact(row.number("times"))),
                new FactChange(facts(row, "before_facts"), facts(row, "after_facts")));
    }

    static AuditEntry entry(Row row) {
        var hash = row.textOrNull("hash");
        return new AuditEntry(read(row), hash == null ? null : new ChainLink(row.number("place"), hash));
    }

    /** What the hash of the row must be of; of one that no hub wrote, what fits no hash. */
    static String contentOf(Row row) {
        try {
            return ChainHash.content(read(row));
        } catch (IllegalArgumentException | NullPointerException notWritten) {
            return "unreadable";
        }
    }

    private static @Nullable CompanyId company(Row row, String column) {
        var id = row.textOrNull(column);
        return id == null ? null : new CompanyId(id);
    }

    private static @Nullable String lines(Facts facts) {
        return facts.isEmpty() ? null : facts.lines();
    }

    private static Facts facts(Row row, String column) {
        var lines = row.textOrNull(column);
        return lines == null ? Facts.NONE : Facts.ofLines(lines);
    }
}
