package dev.arcus.domain.audit;

/** Text as the trail keeps it: every database gives back exactly what was hashed, whoever typed it. */
final class AuditText {

    private static final char UNFIT = '\uFFFD';
    private static final String CUT = "…";

    private AuditText() {}

    /** {@code text} of at most {@code most} characters, without zero bytes and halves of characters. */
    static String of(String text, int most) {
        var fit = new StringBuilder(Math.min(text.length(), most));
        for (var at = 0; at < text.length() && fit.length() < most; at++) {
            var one = text.charAt(at);
            if (Character.isHighSurrogate(one)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                if (fit.length() + 2 > most) {
                    break;
                }
                fit.append(one).append(text.charAt(++at));
            } else {
                fit.append(one == 0 || Character.isSurrogate(one) ? UNFIT : one);
            }
        }
        return text.length() <= most ? fit.toString() : shortened(fit, most);
    }

    private static String shortened(StringBuilder fit, int most) {
        var end = Math.min(fit.length(), most - CUT.length());
        if (end > 0 && Character.isHighSurrogate(fit.charAt(end - 1))) {
            end--;
        }
        return fit.substring(0, end) + CUT;
    }
}
