/** What a hub that came out of a backup knows of its PBXs. */
@NullMarked
package dev.arcus.domain.restoration;

import org.jspecify.annotations.NullMarked;
