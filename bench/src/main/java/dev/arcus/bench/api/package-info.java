/** Lists of the admin API: an estate of any size, and callers that page through it. */
@NullMarked
package dev.arcus.bench.api;

import org.jspecify.annotations.NullMarked;
