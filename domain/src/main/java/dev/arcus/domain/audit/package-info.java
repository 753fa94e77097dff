/** Who changed what. */
@NullMarked
package dev.arcus.domain.audit;

import org.jspecify.annotations.NullMarked;
