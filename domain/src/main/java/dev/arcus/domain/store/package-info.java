/** What every store offers: transactions and durability. */
@NullMarked
package dev.arcus.domain.store;

import org.jspecify.annotations.NullMarked;
