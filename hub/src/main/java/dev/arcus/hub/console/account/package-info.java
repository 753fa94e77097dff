/** What people see and change of their own account. */
@NullMarked
package dev.arcus.hub.console.account;

import org.jspecify.annotations.NullMarked;
