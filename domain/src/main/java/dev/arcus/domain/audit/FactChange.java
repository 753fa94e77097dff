package dev.arcus.domain.audit;

/** What became another by an act: only the facts that differ. */
public record FactChange(Facts before, Facts after) {

    public static final FactChange NONE = new FactChange(Facts.NONE, Facts.NONE);

    static FactChange between(Facts before, Facts after) {
        return new FactChange(before.without(after), after.without(before));
    }

    FactChange withSecret(String name) {
        return new FactChange(before.and(name, Facts.HIDDEN), after.and(name, Facts.HIDDEN));
    }

    public boolean isEmpty() {
        return before.isEmpty() && after.isEmpty();
    }
}
