package dev.arcus.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.imports.Column;
import dev.arcus.domain.imports.Difference;
import dev.arcus.domain.imports.ImportBatch;
import dev.arcus.domain.imports.ImportBatches.RowChoice;
import dev.arcus.domain.imports.ImportId;
import dev.arcus.domain.imports.ImportKind;
import dev.arcus.domain.imports.ImportRow;
import dev.arcus.domain.imports.ImportScope;
import dev.arcus.domain.imports.Made;
import dev.arcus.domain.imports.RowFault;
import dev.arcus.domain.imports.RowOutcome;
import dev.arcus.domain.imports.RowProblem;
import dev.arcus.domain.imports.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

abstract class ImportBatchesContract extends StoreContract {

    private static final Instant NOW = TestClock.START;
    private static final String TARGET = "0123456789abcdef01234567";

    @Test
    void importIsFoundWithItsRowsInTheOrderOfTheFile() {
        var batch = batch(addPartner("Partner"), NOW);

        stores().importBatches().add(batch, rows());

        assertThat(stores().importBatches().find(batch.id(), NOW)).contains(batch);
        assertThat(stores().importBatches().rows(batch.id())).isEqualTo(rows());
    }

    @Test
    void rowsAreChosenByOutcomeAndByDifference() {
        var batch = batch(addPartner("Partner"), NOW);
        stores().importBatches().add(batch, rows());
        var later = new Verdict(RowOutcome.SAME, TARGET, List.of(), List.of());
        var overtaken = new ImportRow(1, 3, rows().get(1).cells(), rows().get(1).verdict(), later, null);

        stores().importBatches().updateRows(batch.id(), List.of(overtaken));

        var store = stores().importBatches();
        assertThat(store.rows(batch.id(), new RowChoice(RowOutcome.ERROR, false), FIRST_PAGE)
                        .items())
                .containsExactly(rows().get(2));
        assertThat(store.rows(batch.id(), new RowChoice(null, true), FIRST_PAGE).items())
                .containsExactly(overtaken);
    }

    @Test
    void whatCameOfARowIsKeptAndRowsAreDropped() {
        var batch = batch(addPartner("Partner"), NOW);
        stores().importBatches().add(batch, rows());
        var first = rows().getFirst();
        var made = new ImportRow(0, 2, first.cells(), first.verdict(), null, new Made(TARGET, "state"));

        stores().importBatches().updateRows(batch.id(), List.of(made));
        assertThat(stores().importBatches().rows(batch.id()).getFirst()).isEqualTo(made);

        stores().importBatches().dropRows(batch.id());
        assertThat(stores().importBatches().rows(batch.id())).isEmpty();
    }

    @Test
    void expiredImportIsNotFound() {
        var batch = batch(addPartner("Partner"), NOW);
        stores().importBatches().add(batch, rows());

        assertThat(stores().importBatches().find(batch.id(), batch.expires())).isEmpty();
        assertThat(stores().importBatches()
                        .list(batch.company(), ImportScope.HUB, batch.expires(), FIRST_PAGE)
                        .items())
                .isEmpty();
    }

    @Test
    void listIsOfOneCompanyUpToAScopeNewestFirst() {
        var partner = addPartner("Partner");
        var older = batch(partner, NOW);
        var newer = batch(partner, NOW.plusSeconds(1));
        stores().importBatches().add(older, List.of());
        stores().importBatches().add(newer, List.of());
        stores().importBatches().add(batch(addPartner("Other"), NOW), List.of());

        var store = stores().importBatches();
        assertThat(store.list(partner.id(), ImportScope.PARTNER, NOW, FIRST_PAGE)
                        .items())
                .containsExactly(newer, older);
        assertThat(store.list(partner.id(), ImportScope.COMPANY, NOW, FIRST_PAGE)
                        .items())
                .isEmpty();
    }

    @Test
    void oldestImportsOfACompanyAreForgottenBeyondTheBound() {
        var partner = addPartner("Partner");
        var oldest = batch(partner, NOW);
        stores().importBatches().add(oldest, rows());
        for (var i = 1; i < ImportBatch.MAX_PER_COMPANY; i++) {
            stores().importBatches().add(batch(partner, NOW.plusSeconds(i)), List.of());
        }
        assertThat(stores().importBatches().find(oldest.id(), NOW)).isPresent();

        stores().importBatches().add(batch(partner, NOW.plusSeconds(1000)), List.of());

        assertThat(stores().importBatches().find(oldest.id(), NOW)).isEmpty();
        assertThat(stores().importBatches().rows(oldest.id())).isEmpty();
    }

    private ImportBatch batch(Company company, Instant created) {
        return new ImportBatch(
                ImportId.next(samples.random()),
                company.id(),
                ImportScope.PARTNER,
                "ada@example.org",
                ImportKind.SYSTEMS,
                "UTF-8",
                ImportBatch.Phase.REHEARSED,
                new ImportBatch.Counts(1, 0, 1, 1),
                created,
                null,
                created.plus(Duration.ofDays(1)));
    }

    private static List<ImportRow> rows() {
        return List.of(
                new ImportRow(
                        0,
                        2,
                        Map.of(Column.NAME, "Bäckerei", Column.COMPANY, "A | B;\"C\""),
                        new Verdict(RowOutcome.NEW, TARGET, List.of(), List.of()),
                        null,
                        null),
                new ImportRow(
                        1,
                        3,
                        Map.of(Column.NAME, "Café"),
                        new Verdict(
                                RowOutcome.CHANGED,
                                TARGET,
                                List.of(new Difference(Column.NAME, "", "Café")),
                                List.of()),
                        null,
                        null),
                new ImportRow(
                        2,
                        5,
                        Map.of(),
                        Verdict.error(List.of(
                                RowProblem.of(null, RowFault.COLUMN_COUNT, "1/3"),
                                new RowProblem(Column.DEVICE_ID, RowFault.REFUSED, Reason.PBX_ID_TAKEN, ""))),
                        null,
                        null));
    }
}
