/** Import of files in three steps: rehearse, apply, undo; and export in the same form. */
@NullMarked
package dev.arcus.domain.imports;

import org.jspecify.annotations.NullMarked;
