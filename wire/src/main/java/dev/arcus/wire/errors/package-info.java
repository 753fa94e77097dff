/** The one error table: what went wrong in a code, in words of three languages, and with its remedy. */
@NullMarked
package dev.arcus.wire.errors;

import org.jspecify.annotations.NullMarked;
