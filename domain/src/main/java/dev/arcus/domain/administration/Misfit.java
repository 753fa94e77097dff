package dev.arcus.domain.administration;

/** A change that does not fit the object as it is; the message is words for whoever sent it. */
public final class Misfit extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final String field;

    /** {@code field} names the input to blame, in the API's spelling. */
    public Misfit(String field, String words) {
        super(words);
        this.field = field;
    }

    String field() {
        return field;
    }
}
