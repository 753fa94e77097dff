/** What administrators do: one class for each act. */
@NullMarked
package dev.arcus.domain.administration;

import org.jspecify.annotations.NullMarked;
