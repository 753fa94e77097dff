/** {@code arcus fleet}: the stock and its files. */
@NullMarked
package dev.arcus.cli.fleet;

import org.jspecify.annotations.NullMarked;
