/** Journeys by hand, in a real Chromium. */
@NullMarked
package dev.arcus.e2e.browser;

import org.jspecify.annotations.NullMarked;
