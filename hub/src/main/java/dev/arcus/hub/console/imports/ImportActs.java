package dev.arcus.hub.console.imports;

import dev.arcus.domain.imports.ApplyImport;
import dev.arcus.domain.imports.ExportRows;
import dev.arcus.domain.imports.ReadImports;
import dev.arcus.domain.imports.RehearseImport;
import dev.arcus.domain.imports.UndoImport;

/** What the pages of imports call. */
public record ImportActs(
        RehearseImport rehearse,
        ApplyImport apply,
        UndoImport undo,
        ReadImports read,
        ExportRows export,
        ImportFiles files) {}
