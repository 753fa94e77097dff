/** Tests of the neighbours. */
@NullMarked
package dev.arcus.bench;

import org.jspecify.annotations.NullMarked;
