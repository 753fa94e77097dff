/** Companies, customer and partner, and their sites. */
@NullMarked
package dev.arcus.domain.company;

import org.jspecify.annotations.NullMarked;
