/** Somebody who looks at the pages of the console. */
@NullMarked
package dev.arcus.bench.console;

import org.jspecify.annotations.NullMarked;
