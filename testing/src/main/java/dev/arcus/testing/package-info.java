/** What tests share: stores in memory, contracts that every store keeps, a clock and chance under control. */
@NullMarked
package dev.arcus.testing;

import org.jspecify.annotations.NullMarked;
