@NullMarked
package dev.arcus.e2e.prove;

import org.jspecify.annotations.NullMarked;
