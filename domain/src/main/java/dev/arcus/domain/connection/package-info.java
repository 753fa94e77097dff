/** The connections to the PBXs, as seen from the administration. */
@NullMarked
package dev.arcus.domain.connection;

import org.jspecify.annotations.NullMarked;
