/** What the hub costs: the commands below {@code ./arcus bench}. */
@NullMarked
package dev.arcus.bench;

import org.jspecify.annotations.NullMarked;
