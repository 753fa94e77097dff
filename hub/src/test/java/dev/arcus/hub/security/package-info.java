/** Logins, lock-out and tokens by example. */
@NullMarked
package dev.arcus.hub.security;

import org.jspecify.annotations.NullMarked;
