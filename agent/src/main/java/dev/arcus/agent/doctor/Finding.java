package dev.arcus.agent.doctor;

/** What came of one check. */
sealed interface Finding {

    Check check();

    Words evidence();

    /** All is well. */
    record Passed(Check check, Words evidence) implements Finding {}

    /** This is what is wrong. */
    record Failed(Fault fault, Words evidence) implements Finding {
        @Override
        public Check check() {
            return fault.check();
        }

        Words remedy() {
            return Words.of(fault.key() + ".remedy");
        }
    }

    /** Not looked at; the evidence says why. */
    record NotChecked(Check check, Words evidence) implements Finding {}
}
