package dev.arcus.domain.imports;

import dev.arcus.domain.administration.SystemStores;

/** The stores that imports work with. */
public record ImportStores(ImportBatches batches, SystemStores systems) {}
