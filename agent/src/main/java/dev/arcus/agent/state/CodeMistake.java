package dev.arcus.agent.state;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What can be told about a typed activation code before an attempt is spent on it. Codes that a hub makes are four groups of
 * four characters without I, L, O and U, and the last one checks the others; what does not look like one of them is left to
 * the hub. Places are counted from 1, in the text without blanks around it.
 */
public sealed interface CodeMistake {

    /** One line for the technician; never the code. */
    String words();

    /** Whether no hub holds such a code; else it only looks mistyped, and a person may insist. */
    default boolean certain() {
        return false;
    }

    /** A blank inside, as it comes along when a text is pasted. */
    record Blank(int place) implements CodeMistake {
        @Override
        public String words() {
            return "the activation code is mistyped: character " + place + " is a blank";
        }

        @Override
        public boolean certain() {
            return true;
        }
    }

    /** A character that no code has, or, beside small letters, one with whose look-alike the check character fits. */
    record LookAlike(int place, String typed, String meant) implements CodeMistake {
        @Override
        public String words() {
            return "the activation code is mistyped: character " + place + " is " + typed + ", it must be " + meant;
        }
    }

    /** Small letters; as capitals the check character fits. */
    record SmallLetters(int place) implements CodeMistake {
        @Override
        public String words() {
            return "the activation code is mistyped: from character " + place + " on there are small letters,"
                    + " it is written in capital letters";
        }
    }

    /** The hyphens are missing or stand elsewhere; with four groups of four the check character fits. */
    record Hyphens() implements CodeMistake {
        @Override
        public String words() {
            return "the activation code is mistyped: a hyphen stands after characters 4, 9 and 14 and nowhere else";
        }
    }

    /** A character is missing in a group, or one too many. */
    record GroupLength(int group) implements CodeMistake {
        @Override
        public String words() {
            return "the activation code is mistyped: each group has four characters, group " + group + " has not";
        }
    }

    /** Right characters, but not the right ones: which, the check character cannot say. */
    record CheckFails() implements CodeMistake {
        @Override
        public String words() {
            return "the activation code is mistyped: its check character does not fit, so one character is wrong"
                    + " or two neighbours are exchanged";
        }

        @Override
        public boolean certain() {
            return true;
        }
    }

    /**
     * Looks for a mistake.
     *
     * @param typed as it was typed or pasted
     */
    static Optional<CodeMistake> in(String typed) {
        String text = ActivationCode.trimmed(typed);
        for (int i = 0; i < text.length(); i++) {
            if (ActivationCode.isBlank(text.charAt(i))) {
                return Optional.of(new Blank(i + 1));
            }
        }
        if (CheckedCode.isShapedLike(text)) {
            return CheckedCode.isIntact(text) ? Optional.empty() : Optional.of(new CheckFails());
        }
        String meant = CheckedCode.meant(text);
        boolean capitals = text.equals(text.toUpperCase(Locale.ROOT));
        if (CheckedCode.isShapedLike(meant) && (capitals || CheckedCode.isIntact(meant))) {
            return Optional.of(difference(text, meant));
        }
        return CheckedCode.isIntact(meant)
                ? Optional.of(new Hyphens())
                : group(meant).map(GroupLength::new);
    }

    private static CodeMistake difference(String text, String meant) {
        String capitals = text.toUpperCase(Locale.ROOT);
        for (int i = 0; i < meant.length(); i++) {
            if (capitals.charAt(i) != meant.charAt(i)) {
                return new LookAlike(i + 1, name(text.charAt(i)), name(meant.charAt(i)));
            }
        }
        int place = 0;
        while (text.charAt(place) == meant.charAt(place)) {
            place++;
        }
        return new SmallLetters(place + 1);
    }

    private static String name(char c) {
        return switch (c) {
            case '0' -> "0 (zero)";
            case '1' -> "1 (one)";
            case '-' -> "a hyphen";
            default -> Character.isLetter(c) ? "the letter " + c : String.valueOf(c);
        };
    }

    /** Which of four groups has one character too few or too many, if exactly one has. */
    private static Optional<Integer> group(String meant) {
        if (!Pattern.matches("[0-9A-Z]{3,5}(-[0-9A-Z]{3,5}){3}", meant)) {
            return Optional.empty();
        }
        String[] groups = meant.split("-", -1);
        int found = 0;
        for (int i = 0; i < groups.length; i++) {
            if (groups[i].length() != CheckedCode.GROUP) {
                if (found > 0) {
                    return Optional.empty();
                }
                found = i + 1;
            }
        }
        return found == 0 ? Optional.empty() : Optional.of(found);
    }
}
