/** Whole-hub tests, the crash proof, and what both need to start real processes. */
@NullMarked
package dev.arcus.e2e;

import org.jspecify.annotations.NullMarked;
