/** How customers and business partners find each other: invitations and requests (admin API §1.5). */
@NullMarked
package dev.arcus.domain.partner;

import org.jspecify.annotations.NullMarked;
