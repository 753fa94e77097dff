/** Create: a PBX is declared in a customer's company, as in the article. */
@NullMarked
package dev.arcus.hub.console.declare;

import org.jspecify.annotations.NullMarked;
