@NullMarked
package dev.arcus.e2e.prove.acts;

import org.jspecify.annotations.NullMarked;
