/** Bodies of the admin API, as they cross the wire. Vendor bodies keep their names and only gain optional fields. */
@NullMarked
package dev.arcus.wire.admin;

import org.jspecify.annotations.NullMarked;
