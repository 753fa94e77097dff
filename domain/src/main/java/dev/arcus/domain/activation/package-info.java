/** The exchange of the activation code for a private access code, and each login after it. */
@NullMarked
package dev.arcus.domain.activation;

import org.jspecify.annotations.NullMarked;
