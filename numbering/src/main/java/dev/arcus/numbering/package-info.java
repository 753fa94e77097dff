/** Dialing information and numbering rules of a PBX. Pure values: no state, no input or output. */
@NullMarked
package dev.arcus.numbering;

import org.jspecify.annotations.NullMarked;
