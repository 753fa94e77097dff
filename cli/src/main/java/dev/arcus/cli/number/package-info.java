/** {@code arcus number}: the dial plan on the command line; the same code as in the hub. */
@NullMarked
package dev.arcus.cli.number;

import org.jspecify.annotations.NullMarked;
