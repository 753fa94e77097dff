/** Planted for the architecture rules: half of a package cycle. */
@NullMarked
package dev.arcus.e2e.architecture.planted.cycle.two;

import org.jspecify.annotations.NullMarked;
