/** The secrets of a PBX: PABX-ID, activation code, private access code, and their states. */
@NullMarked
package dev.arcus.domain.credential;

import org.jspecify.annotations.NullMarked;
