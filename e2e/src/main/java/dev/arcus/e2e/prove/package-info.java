/** The crash proof: cuts agents and hub in the middle of the exchange and checks from outside what must hold. */
@NullMarked
package dev.arcus.e2e.prove;

import org.jspecify.annotations.NullMarked;
