/** What happened to a PBX: connection events and attempts to connect. */
@NullMarked
package dev.arcus.domain.history;

import org.jspecify.annotations.NullMarked;
