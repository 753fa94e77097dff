/** The customer companies of a partner. */
@NullMarked
package dev.arcus.hub.console.customers;

import org.jspecify.annotations.NullMarked;
