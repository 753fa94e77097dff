/** Acts of administrators, cut with SIGKILL: afterwards each is done or not begun, in all that it touches. */
@NullMarked
package dev.arcus.e2e.prove.acts;

import org.jspecify.annotations.NullMarked;
