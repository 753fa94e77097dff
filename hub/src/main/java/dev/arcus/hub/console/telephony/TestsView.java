package dev.arcus.hub.console.telephony;

import dev.arcus.hub.console.frame.Form;
import java.util.List;

/** The test numbers of a plan, and whether it meets them. */
public record TestsView(Form form, String action, String back, boolean mayChange, List<Line> lines) {

    public TestsView {
        lines = List.copyOf(lines);
    }

    /** One test number, {@code place} 1 for the first. Empty expectations mean whatever it is. */
    public record Line(int place, String number, String dial, String canonical, boolean passes, String got) {}
}
