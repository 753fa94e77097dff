package dev.arcus.e2e.prove;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a kill found: the step of each exchange, from the hub's database, the agent's folder and the lines that both had
 * logged, read while nobody who survived could move on; and what must hold at any moment and did not.
 *
 * @param steps by PABX-ID in lower case
 * @param entries what the hub's database held, likewise
 */
record Autopsy(Map<String, Step> steps, Map<String, Ledger.Entry> entries, List<String> violations) {

    static Autopsy of(List<ProvenPbx> pbxs, Map<String, Ledger.Entry> entries, Marks marks) {
        var steps = new LinkedHashMap<String, Step>();
        var violations = new ArrayList<String>();
        for (var pbx : pbxs) {
            var entry = entries.get(pbx.key());
            if (entry == null) {
                violations.add(pbx.pbxId() + ": the hub has lost the system itself");
                steps.put(pbx.key(), Step.BEFORE);
            } else {
                var stored = pbx.password();
                steps.put(pbx.key(), step(pbx, entry, stored, marks));
                violation(pbx, entry, stored).ifPresent(violations::add);
            }
        }
        return new Autopsy(steps, entries, violations);
    }

    /** How many exchanges were at each step. */
    Map<Step, Long> counts() {
        var counts = new EnumMap<Step, Long>(Step.class);
        steps.values().forEach(step -> counts.merge(step, 1L, Long::sum));
        return counts;
    }

    long count(Step step) {
        return counts().getOrDefault(step, 0L);
    }

    Step stepOf(ProvenPbx pbx) {
        return steps.getOrDefault(pbx.key(), Step.BEFORE);
    }

    Ledger.Entry entryOf(ProvenPbx pbx) {
        return entries.getOrDefault(pbx.key(), Ledger.Entry.NOTHING);
    }

    private static Step step(ProvenPbx pbx, Ledger.Entry entry, Optional<ProvenPbx.Password> stored, Marks marks) {
        if (entry.isBefore()) {
            return Step.BEFORE;
        }
        if (marks.saw(Mark.LOGIN_WITH_PASSWORD, pbx.key())) {
            return marks.saw(Mark.ONLINE_WITH_PASSWORD, pbx.key()) ? Step.AFTER : Step.FIRST_USE;
        }
        if (entry.isOver()) {
            return Step.COMMITTED;
        }
        if (stored.filter(password -> password.transaction().equals(entry.offer()))
                .isPresent()) {
            return marks.saw(Mark.ACKNOWLEDGED, pbx.key()) ? Step.ACKNOWLEDGED : Step.STORED;
        }
        return marks.saw(Mark.OFFER_SENT, pbx.key()) ? Step.OFFER_SENT : Step.OFFER_WRITTEN;
    }

    /**
     * The promises of the exchange, at any moment: the hub stores before it offers, the agent before the code is spent; and whatever becomes of a
     * renewal, what lies in the agent's folder is in force.
     */
    private static Optional<String> violation(ProvenPbx pbx, Ledger.Entry entry, Optional<ProvenPbx.Password> stored) {
        var holds = stored.map(password -> password.transaction().equals(entry.transaction()))
                .orElse(false);
        var unknown = stored.filter(password -> !holds && !pbx.dead().contains(password.secret()))
                .map(password -> pbx.pbxId() + ": the agent has a password that the hub does not know");
        return switch (entry.phase()) {
            case CREATED -> unknown;
            case ACTIVATING ->
                holds && !stored.orElseThrow().secret().equals(entry.pending())
                        ? Optional.of(pbx.pbxId() + ": one transaction, two passwords")
                        : unknown;
            case ACTIVATED ->
                holds && fingerprint(stored.orElseThrow().secret()).equals(entry.fingerprint())
                                || stored.filter(password -> isRenewed(password, entry))
                                        .isPresent()
                        ? Optional.empty()
                        : Optional.of(pbx.pbxId() + ": the code is spent and the agent has no password in force");
        };
    }

    /** The hub had written that it offers it, before the agent could store it. */
    private static boolean isRenewed(ProvenPbx.Password password, Ledger.Entry entry) {
        return password.secret().equals(entry.pending())
                && entry.renewal()
                        .filter(asked -> asked.offered() && asked.transaction().equals(password.transaction()))
                        .isPresent();
    }

    /** The last eight digits of the SHA-256, as the API shows it. */
    static String fingerprint(String secret) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            var hex = HexFormat.of().formatHex(hash);
            return hex.substring(hex.length() - 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
