/** Files to import, and somebody who works meanwhile. */
@NullMarked
package dev.arcus.bench.imports;

import org.jspecify.annotations.NullMarked;
