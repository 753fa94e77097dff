/** The hub that is measured: its process, its processor time and memory, its systems. */
@NullMarked
package dev.arcus.bench.hub;

import org.jspecify.annotations.NullMarked;
