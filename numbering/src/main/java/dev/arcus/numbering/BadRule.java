package dev.arcus.numbering;

/** A numbering rule that cannot be read. */
public final class BadRule extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final int rule;
    private final int index;
    private final String field;
    private final String problem;

    BadRule(int rule, int index, String field, String problem) {
        super("rule " + rule + ", " + field + ", character " + (index + 1) + ": " + problem);
        this.rule = rule;
        this.index = index;
        this.field = field;
        this.problem = problem;
    }

    /** Which rule, 1 for the first. */
    public int rule() {
        return rule;
    }

    /** Where in the field, 0 for its first character. */
    public int index() {
        return index;
    }

    /** {@code regexpMatch} or {@code regexpReplace}. */
    public String field() {
        return field;
    }

    public String problem() {
        return problem;
    }
}
