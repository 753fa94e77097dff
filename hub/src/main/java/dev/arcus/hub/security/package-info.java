/** People's passwords, logins and tokens. Knows the domain only; speaks no HTTP and no SQL. */
@NullMarked
package dev.arcus.hub.security;

import org.jspecify.annotations.NullMarked;
