/** The published clients of the admin API, as npm has them, against a hub on port 443 (docs/clients.md). */
@NullMarked
package dev.arcus.e2e.clients;

import org.jspecify.annotations.NullMarked;
