/** PBXs that drop together. */
@NullMarked
package dev.arcus.domain.incident;

import org.jspecify.annotations.NullMarked;
