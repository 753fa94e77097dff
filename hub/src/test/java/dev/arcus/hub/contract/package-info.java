/** The description of the API (OpenAPI 3.1), made from the code's own records, and the real answers held to it. */
@NullMarked
package dev.arcus.hub.contract;

import org.jspecify.annotations.NullMarked;
