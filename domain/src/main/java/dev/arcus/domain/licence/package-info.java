/** The licence agreement of the WebRTC gateway and its acceptances. */
@NullMarked
package dev.arcus.domain.licence;

import org.jspecify.annotations.NullMarked;
