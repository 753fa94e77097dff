/** Planted for the architecture rules: half of a package cycle. */
@NullMarked
package dev.arcus.e2e.architecture.planted.cycle.one;

import org.jspecify.annotations.NullMarked;
