/** Which boxes may not come in under an identity, whatever secret they prove. */
@NullMarked
package dev.arcus.domain.guard;

import org.jspecify.annotations.NullMarked;
