/** People who administer: users, roles, and the actor behind a request. */
@NullMarked
package dev.arcus.domain.people;

import org.jspecify.annotations.NullMarked;
