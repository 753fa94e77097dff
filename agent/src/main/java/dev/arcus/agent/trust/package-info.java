/** Whom the agent trusts when it dials: what was installed, and nothing else. */
@NullMarked
package dev.arcus.agent.trust;

import org.jspecify.annotations.NullMarked;
