/** The stores in memory keep the contracts. */
@NullMarked
package dev.arcus.testing;

import org.jspecify.annotations.NullMarked;
