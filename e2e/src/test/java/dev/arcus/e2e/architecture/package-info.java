/** The rules of docs/architecture.md, each with a planted violation that proves it fires. */
@NullMarked
package dev.arcus.e2e.architecture;

import org.jspecify.annotations.NullMarked;
