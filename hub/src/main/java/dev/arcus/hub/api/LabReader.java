package dev.arcus.hub.api;

import dev.arcus.domain.administration.TryNumbers.Trial;
import dev.arcus.numbering.DialingInformation;
import dev.arcus.numbering.DialingLab;
import dev.arcus.wire.admin.LabRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what the dialing lab is asked. */
final class LabReader {

    private static final int MAX_LENGTH = 256;

    private final LabRequest request;
    private final Inputs inputs = new Inputs();

    LabReader(LabRequest request) {
        this.request = request;
    }

    /**
     * On a plan that is nowhere saved.
     *
     * @param dialing the whole of it
     */
    record Unsaved(DialingInformation dialing, Asked asked) {}

    /** Numbers, and what is to be otherwise than saved. */
    record Asked(Trial trial, List<String> numbers) {}

    Unsaved unsaved() {
        var dialing = new DialingReader(request.dialing(), inputs).information();
        var asked = asked(false);
        return new Unsaved(dialing.orElseThrow(), asked);
    }

    Asked onSystem() {
        return asked(true);
    }

    private Asked asked(boolean otherDialing) {
        var dialing = new DialingReader(request.dialing(), inputs);
        var change = otherDialing ? dialing.change().orElse(null) : null;
        var rules = dialing.rules().orElse(null);
        var emergencies = new EmergencyReader(inputs).read(request.emergency());
        var numbers = numbers(request.numbers());
        inputs.done();
        return new Asked(new Trial(change, rules, emergencies), numbers);
    }

    private List<String> numbers(@Nullable List<String> given) {
        if (given == null || given.isEmpty()) {
            inputs.problem("numbers", "is required", null);
            return List.of();
        }
        if (given.size() > DialingLab.MAX_NUMBERS) {
            inputs.problem("numbers", "at most " + DialingLab.MAX_NUMBERS + " at once", null);
            return List.of();
        }
        for (var i = 0; i < given.size(); i++) {
            if (!isShort(given.get(i))) {
                inputs.problem("numbers[" + i + "]", "must have 1 to " + MAX_LENGTH + " characters", given.get(i));
                return List.of();
            }
        }
        return given;
    }

    private static boolean isShort(@Nullable String number) {
        return number != null && !number.isEmpty() && number.length() <= MAX_LENGTH;
    }
}
