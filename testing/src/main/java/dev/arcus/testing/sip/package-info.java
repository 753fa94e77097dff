/** Real SIP software of the system's packages, for tests. */
@NullMarked
package dev.arcus.testing.sip;

import org.jspecify.annotations.NullMarked;
