package dev.arcus.hub.console.boxes;

import dev.arcus.hub.console.frame.ListView;
import dev.arcus.hub.console.frame.Table;

/** Boxes of the stock that wait for their declaration, and boxes with a name that nobody declared. */
public record WaitingView(Table held, ListView unknown) {}
