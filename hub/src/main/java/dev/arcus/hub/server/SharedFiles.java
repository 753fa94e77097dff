package dev.arcus.hub.server;

import dev.arcus.domain.imports.Column;
import dev.arcus.domain.imports.ImportKind;
import dev.arcus.domain.imports.RowProblem;
import dev.arcus.hub.api.ImportTexts;
import dev.arcus.hub.console.imports.ImportFiles;
import dev.arcus.wire.errors.ErrorCode;
import dev.arcus.wire.errors.Language;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;

/** The files of the API, for the console. */
final class SharedFiles implements ImportFiles {

    @Override
    public int maxBytes() {
        return ImportTexts.MAX_BYTES;
    }

    @Override
    public Content read(ImportKind kind, byte[] bytes) {
        var read = ImportTexts.read(kind, bytes);
        return new Content(read.encoding(), read.rows(), read.problem(), read.columns());
    }

    @Override
    public ErrorCode problem(RowProblem problem) {
        return ImportTexts.problem(problem);
    }

    @Override
    public String name(Column column, Language language) {
        return ImportTexts.name(column, language);
    }

    @Override
    public List<String> resultColumns() {
        return ImportTexts.resultColumns();
    }

    @Override
    public void write(OutputStream stream, List<String> header, Consumer<Consumer<List<String>>> rows) {
        ImportTexts.write(stream, header, rows);
    }
}
