package dev.arcus.hub.storage;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.imports.ImportBatch;
import dev.arcus.domain.imports.ImportBatches;
import dev.arcus.domain.imports.ImportId;
import dev.arcus.domain.imports.ImportKind;
import dev.arcus.domain.imports.ImportRow;
import dev.arcus.domain.imports.ImportScope;
import dev.arcus.domain.imports.Made;
import dev.arcus.domain.store.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class SqlImportBatches implements ImportBatches {

    private final Sql sql;
    private final SqlTransactions transactions;

    SqlImportBatches(Sql sql, SqlTransactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    @Override
    public void add(ImportBatch batch, List<ImportRow> rows) {
        transactions.run(() -> {
            sql.write(
                    """
                    insert into import_batch (id, company_id, scope, scope_rank, made_by, kind, encoding, phase, rows_fresh,
                        rows_same, rows_changed, rows_errors, created, decided, expires)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    batch.id().value(),
                    batch.company().value(),
                    batch.scope().name(),
                    batch.scope().ordinal(),
                    batch.by(),
                    batch.kind().name(),
                    batch.encoding(),
                    batch.phase().name(),
                    batch.counts().fresh(),
                    batch.counts().same(),
                    batch.counts().changed(),
                    batch.counts().errors(),
                    Row.at(batch.created()),
                    Row.atOrNull(batch.decided()),
                    Row.at(batch.expires()));
            addRows(batch.id(), rows);
            return sql.write("""
                    delete from import_batch where id in (select id from import_batch where company_id = ?
                        order by created desc, id offset ?)
                    """, batch.company().value(), ImportBatch.MAX_PER_COMPANY);
        });
    }

    private void addRows(ImportId id, List<ImportRow> rows) {
        var unused = sql.writeAll(
                "insert into import_row (batch_id, place, line, cells, outcome, verdict) values (?, ?, ?, ?, ?, ?)",
                rows,
                row -> new @Nullable Object[] {
                    id.value(),
                    row.place(),
                    row.line(),
                    ImportTexts.cells(row.cells()),
                    row.verdict().outcome().name(),
                    ImportTexts.verdict(row.verdict())
                });
    }

    @Override
    public Optional<ImportBatch> find(ImportId id, Instant now) {
        return sql.first(
                "select * from import_batch where id = ? and expires > ?",
                SqlImportBatches::batch,
                id.value(),
                Row.at(now));
    }

    @Override
    public void lock(ImportId id) {
        var unused = sql.exists("select id from import_batch where id = ? for update", id.value());
    }

    @Override
    public void update(ImportBatch batch) {
        sql.write(
                "update import_batch set phase = ?, decided = ?, expires = ? where id = ?",
                batch.phase().name(),
                Row.atOrNull(batch.decided()),
                Row.at(batch.expires()),
                batch.id().value());
    }

    @Override
    public void updateRows(ImportId id, List<ImportRow> rows) {
        var unused = sql.writeAll(
                "update import_row set now_verdict = ?, made_id = ?, made_state = ? where batch_id = ? and place = ?",
                rows,
                row -> {
                    var now = row.now();
                    var made = row.made();
                    return new @Nullable Object[] {
                        now == null ? null : ImportTexts.verdict(now),
                        made == null ? null : made.object(),
                        made == null ? null : made.state(),
                        id.value(),
                        row.place()
                    };
                });
    }

    @Override
    public void dropRows(ImportId id) {
        sql.write("delete from import_row where batch_id = ?", id.value());
    }

    @Override
    public Page<ImportBatch> list(@Nullable CompanyId company, ImportScope scope, Instant now, Page.Request page) {
        var where = new Where().and("expires > ?", Row.at(now)).and("scope_rank <= ?", scope.ordinal());
        if (company != null) {
            where.and("company_id = ?", company.value());
        }
        return sql.page("*", "import_batch", where, "created desc, id", SqlImportBatches::batch, page);
    }

    @Override
    public Page<ImportRow> rows(ImportId id, RowChoice choice, Page.Request page) {
        var where = new Where().and("batch_id = ?", id.value());
        var outcome = choice.outcome();
        if (outcome != null) {
            where.and("outcome = ?", outcome.name());
        }
        if (choice.differing()) {
            where.and("now_verdict is not null");
        }
        return sql.page("*", "import_row", where, "place", SqlImportBatches::row, page);
    }

    @Override
    public List<ImportRow> rows(ImportId id) {
        return sql.list(
                "select * from import_row where batch_id = ? order by place", SqlImportBatches::row, id.value());
    }

    private static ImportBatch batch(Row row) {
        return new ImportBatch(
                new ImportId(row.text("id")),
                new CompanyId(row.text("company_id")),
                row.one(ImportScope.class, "scope"),
                row.text("made_by"),
                row.one(ImportKind.class, "kind"),
                row.text("encoding"),
                row.one(ImportBatch.Phase.class, "phase"),
                new ImportBatch.Counts(
                        (int) row.number("rows_fresh"),
                        (int) row.number("rows_same"),
                        (int) row.number("rows_changed"),
                        (int) row.number("rows_errors")),
                row.instant("created"),
                row.instantOrNull("decided"),
                row.instant("expires"));
    }

    private static ImportRow row(Row row) {
        var now = row.textOrNull("now_verdict");
        var made = row.textOrNull("made_id");
        return new ImportRow(
                (int) row.number("place"),
                row.number("line"),
                ImportTexts.cells(row.text("cells")),
                ImportTexts.verdict(row.text("verdict")),
                now == null ? null : ImportTexts.verdict(now),
                made == null ? null : new Made(made, row.text("made_state")));
    }
}
