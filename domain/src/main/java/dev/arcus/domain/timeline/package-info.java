/** What the status of a PBX was, and how much of the time it was there. */
@NullMarked
package dev.arcus.domain.timeline;

import org.jspecify.annotations.NullMarked;
