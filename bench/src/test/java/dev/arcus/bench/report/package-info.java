/** Tests of the neighbours. */
@NullMarked
package dev.arcus.bench.report;

import org.jspecify.annotations.NullMarked;
