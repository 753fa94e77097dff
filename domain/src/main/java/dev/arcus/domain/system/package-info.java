/** Declared phone systems. */
@NullMarked
package dev.arcus.domain.system;

import org.jspecify.annotations.NullMarked;
