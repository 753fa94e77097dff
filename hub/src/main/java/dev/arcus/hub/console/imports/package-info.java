/** Files: rehearsed, applied, undone; and exports in the same form. */
@NullMarked
package dev.arcus.hub.console.imports;

import org.jspecify.annotations.NullMarked;
