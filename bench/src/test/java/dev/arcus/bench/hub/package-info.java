/** Tests of the neighbours. */
@NullMarked
package dev.arcus.bench.hub;

import org.jspecify.annotations.NullMarked;
