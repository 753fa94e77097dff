/** The status of a PBX, derived from facts and the clock, never set. */
@NullMarked
package dev.arcus.domain.status;

import org.jspecify.annotations.NullMarked;
