/** Figures beside their budgets, as a table and as JSON. */
@NullMarked
package dev.arcus.bench.report;

import org.jspecify.annotations.NullMarked;
