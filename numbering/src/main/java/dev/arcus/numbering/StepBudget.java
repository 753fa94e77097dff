package dev.arcus.numbering;

/**
 * How many characters the rules may look at for one number, all together. The JDK's engine reads its input one character
 * at a time, so counting them stops a pathological rule; 60,000 take well under 5 ms.
 */
final class StepBudget {

    private static final int STEPS = 60_000;

    private int left = STEPS;

    /** The input as the engine sees it; reading past the budget throws {@link Exhausted}. */
    CharSequence watched(String text) {
        return new Watched(text, 0, text.length());
    }

    /** The rule was stopped. Without a stack trace: it would cost more than the rule. */
    static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1;

        Exhausted() {
            super("too many steps", null, false, false);
        }
    }

    private final class Watched implements CharSequence {
        private final String text;
        private final int start;
        private final int end;

        Watched(String text, int start, int end) {
            this.text = text;
            this.start = start;
            this.end = end;
        }

        @Override
        public char charAt(int index) {
            left--;
            if (left < 0) {
                throw new Exhausted();
            }
            return text.charAt(start + index);
        }

        @Override
        public int length() {
            return end - start;
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return new Watched(text, start + from, start + to);
        }

        @Override
        public String toString() {
            return text.substring(start, end);
        }
    }
}
