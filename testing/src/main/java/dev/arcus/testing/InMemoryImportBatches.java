package dev.arcus.testing;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.imports.ImportBatch;
import dev.arcus.domain.imports.ImportBatches;
import dev.arcus.domain.imports.ImportId;
import dev.arcus.domain.imports.ImportRow;
import dev.arcus.domain.imports.ImportScope;
import dev.arcus.domain.store.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class InMemoryImportBatches implements ImportBatches {

    private static final Comparator<ImportBatch> NEWEST_FIRST = Comparator.comparing(ImportBatch::created)
            .reversed()
            .thenComparing(batch -> batch.id().value());

    private final MemoryTable<ImportId, ImportBatch> batches;
    private final MemoryTable<ImportId, List<ImportRow>> rows;

    InMemoryImportBatches(MemoryTable<ImportId, ImportBatch> batches, MemoryTable<ImportId, List<ImportRow>> rows) {
        this.batches = batches;
        this.rows = rows;
    }

    @Override
    public void add(ImportBatch batch, List<ImportRow> its) {
        batches.access(() -> {
            batches.add(batch.id(), batch);
            rows.add(batch.id(), List.copyOf(its));
            batches.where(other -> other.company().equals(batch.company())).stream()
                    .sorted(NEWEST_FIRST)
                    .skip(ImportBatch.MAX_PER_COMPANY)
                    .forEach(old -> {
                        batches.remove(old.id());
                        rows.remove(old.id());
                    });
            return true;
        });
    }

    @Override
    public Optional<ImportBatch> find(ImportId id, Instant now) {
        return batches.find(id).filter(batch -> !batch.isExpired(now));
    }

    @Override
    public void lock(ImportId id) {
        // Transactions come one at a time.
    }

    @Override
    public void update(ImportBatch batch) {
        batches.update(batch.id(), batch);
    }

    @Override
    public void updateRows(ImportId id, List<ImportRow> changed) {
        rows.access(() -> {
            var all = new ArrayList<>(rows(id));
            changed.forEach(row -> all.set(row.place(), row));
            rows.put(id, List.copyOf(all));
            return true;
        });
    }

    @Override
    public void dropRows(ImportId id) {
        rows.put(id, List.of());
    }

    @Override
    public Page<ImportBatch> list(@Nullable CompanyId company, ImportScope scope, Instant now, Page.Request page) {
        var found = batches
                .where(batch -> !batch.isExpired(now)
                        && (company == null || company.equals(batch.company()))
                        && batch.scope().compareTo(scope) <= 0)
                .stream()
                .sorted(NEWEST_FIRST)
                .toList();
        return MemoryPage.of(found, page);
    }

    @Override
    public Page<ImportRow> rows(ImportId id, RowChoice choice, Page.Request page) {
        var found = rows(id).stream()
                .filter(row -> choice.outcome() == null
                        || choice.outcome() == row.verdict().outcome())
                .filter(row -> !choice.differing() || row.now() != null)
                .toList();
        return MemoryPage.of(found, page);
    }

    @Override
    public List<ImportRow> rows(ImportId id) {
        return rows.find(id).orElseGet(List::of);
    }
}
