/** Planted for the architecture rules: names that say nothing. */
@NullMarked
package dev.arcus.e2e.architecture.planted.names;

import org.jspecify.annotations.NullMarked;
