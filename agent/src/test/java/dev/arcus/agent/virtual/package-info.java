/** Tests of the package of the same name. */
@NullMarked
package dev.arcus.agent.virtual;

import org.jspecify.annotations.NullMarked;
