/** Numbering rules as people paste them: one form for creating a PBX and for its tab Telephony. */
@NullMarked
package dev.arcus.hub.console.rules;

import org.jspecify.annotations.NullMarked;
