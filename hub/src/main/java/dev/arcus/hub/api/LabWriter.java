package dev.arcus.hub.api;

import dev.arcus.domain.administration.TryNumbers.Result;
import dev.arcus.numbering.Dialled;
import dev.arcus.numbering.InstallationNumber;
import dev.arcus.numbering.LabReport;
import dev.arcus.numbering.Presented;
import dev.arcus.numbering.TestNumber;
import dev.arcus.wire.admin.LabBody;
import dev.arcus.wire.errors.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Renders what the dialing lab found; kinds are spelled as {@code arcus number} spells them. */
final class LabWriter {

    private final Language language;

    LabWriter(Language language) {
        this.language = language;
    }

    LabBody write(Result result) {
        var dialing = result.plan().dialing();
        var number = dialing.installationNumber();
        return new LabBody(
                result.report().rows().stream().map(this::row).toList(),
                warnings(result.report().warnings()),
                EmergencyWriter.whole(
                        dialing, result.plan().rules(), result.plan().emergencies()),
                number == null ? null : InstallationNumber.fits(number, dialing.country()),
                result.failedTests().stream().map(LabWriter::failed).toList());
    }

    private static LabBody.FailedTest failed(TestNumber.Failure failure) {
        return new LabBody.FailedTest(
                failure.number(), SystemWriter.lower(failure.part()), failure.expected(), failure.got());
    }

    private LabBody.Row row(LabReport.Row row) {
        var back = row.back().map(LabWriter::back).orElse(null);
        var warnings = warnings(row.warnings());
        var by = row.dialled().trace().words();
        return switch (row.dialled()) {
            case Dialled.Public number -> row(row, "public", number.dial(), number.canonical(), by, back, warnings);
            case Dialled.Internal number -> row(row, "internal", number.dial(), number.canonical(), by, back, warnings);
            case Dialled.Emergency number -> row(row, "emergency", number.dial(), null, by, back, warnings);
            case Dialled.Barred barred -> row(row, "barred", null, null, by, back, warnings);
            case Dialled.Unrecognised unrecognised -> row(row, "unrecognised", null, null, by, back, warnings);
        };
    }

    private static LabBody.Row row(
            LabReport.Row row,
            String kind,
            @Nullable String dial,
            @Nullable String canonical,
            String by,
            LabBody.@Nullable Back back,
            List<LabBody.Warning> warnings) {
        return new LabBody.Row(row.input(), kind, dial, canonical, by, back, warnings);
    }

    private static LabBody.Back back(Presented presented) {
        var by = presented.trace().words();
        return switch (presented) {
            case Presented.Public number -> new LabBody.Back("public", number.canonical(), by);
            case Presented.Internal number -> new LabBody.Back("internal", number.canonical(), by);
            case Presented.Emergency number -> new LabBody.Back("emergency", null, by);
            case Presented.Unrecognised unrecognised -> new LabBody.Back("unrecognised", null, by);
        };
    }

    private List<LabBody.Warning> warnings(List<LabReport.Warning> warnings) {
        return warnings.stream()
                .map(warning -> new LabBody.Warning(
                        SystemWriter.lower(warning.kind()), warning.detail(), Words.warning(warning.kind(), language)))
                .toList();
    }
}
