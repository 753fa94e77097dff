/** Many cheap agents in one process: connections, logins, answers. */
@NullMarked
package dev.arcus.bench.load;

import org.jspecify.annotations.NullMarked;
