package dev.arcus.bench.console;

import dev.arcus.bench.api.Kind.Who;
import java.util.function.IntFunction;

/**
 * One kind of page.
 *
 * @param name said in the report
 * @param path of the request of a number: another search, another place
 * @param isNew whether by a browser that has neither style nor scripts yet
 */
public record ConsolePage(String name, Who who, IntFunction<String> path, boolean isNew) {}
