/** Tests of the package of the same name. */
@NullMarked
package dev.arcus.agent.trust;

import org.jspecify.annotations.NullMarked;
