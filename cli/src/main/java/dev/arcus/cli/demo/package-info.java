/** {@code arcus demo}: both journeys of the product page, played with real processes over TLS. */
@NullMarked
package dev.arcus.cli.demo;

import org.jspecify.annotations.NullMarked;
