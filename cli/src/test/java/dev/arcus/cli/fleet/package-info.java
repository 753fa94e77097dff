@NullMarked
package dev.arcus.cli.fleet;

import org.jspecify.annotations.NullMarked;
