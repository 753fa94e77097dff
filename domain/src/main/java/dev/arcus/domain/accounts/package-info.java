/** People's accounts: who makes, changes and ends them, and how a person comes to a password. */
@NullMarked
package dev.arcus.domain.accounts;

import org.jspecify.annotations.NullMarked;
