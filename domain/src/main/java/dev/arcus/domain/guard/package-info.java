/** Who comes in under an identity beside the box that has it, and which boxes may not, whatever secret they prove. */
@NullMarked
package dev.arcus.domain.guard;

import org.jspecify.annotations.NullMarked;
