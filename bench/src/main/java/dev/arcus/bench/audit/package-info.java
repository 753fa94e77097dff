/** The audit trail of years. */
@NullMarked
package dev.arcus.bench.audit;

import org.jspecify.annotations.NullMarked;
