/** The domain's acts by example, on in-memory stores. They stand here because the domain cannot depend on its own fakes. */
@NullMarked
package dev.arcus.testing.usecase;

import org.jspecify.annotations.NullMarked;
