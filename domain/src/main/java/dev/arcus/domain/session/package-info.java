/** Who holds the connection of a PBX, fenced by epochs. */
@NullMarked
package dev.arcus.domain.session;

import org.jspecify.annotations.NullMarked;
