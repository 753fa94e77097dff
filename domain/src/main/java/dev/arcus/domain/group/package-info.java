/** Systems that share one dial plan. */
@NullMarked
package dev.arcus.domain.group;

import org.jspecify.annotations.NullMarked;
