/** The partner's stock of PBXs that no company has yet. */
@NullMarked
package dev.arcus.domain.fleet;

import org.jspecify.annotations.NullMarked;
