/** Tests of the neighbours. */
@NullMarked
package dev.arcus.bench.load;

import org.jspecify.annotations.NullMarked;
