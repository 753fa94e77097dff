package dev.arcus.hub.api;

import dev.arcus.domain.administration.EmergencyChange;
import dev.arcus.wire.admin.EmergencyRequest;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what is said about emergency numbers. */
final class EmergencyReader {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,8}");
    private static final Pattern EXPRESSION = Pattern.compile("(?s).{1,64}");
    private static final int MAX_NUMBERS = 20;
    private static final int MAX_RULES = 100;

    private final Inputs inputs;

    EmergencyReader(Inputs inputs) {
        this.inputs = inputs;
    }

    EmergencyChange read(@Nullable EmergencyRequest request) {
        return request == null
                ? EmergencyChange.NONE
                : new EmergencyChange(
                        request.outboundPrefix(),
                        texts("internalNumbers", request.internalNumbers(), NUMBER, MAX_NUMBERS),
                        texts("confirmedRules", request.confirmedRules(), EXPRESSION, MAX_RULES));
    }

    private @Nullable Set<String> texts(String field, @Nullable List<String> given, Pattern form, int most) {
        if (given == null) {
            return null;
        }
        var param = "emergency." + field;
        if (given.size() > most) {
            inputs.problem(param, "at most " + most, null);
            return null;
        }
        for (var i = 0; i < given.size(); i++) {
            if (!matches(given.get(i), form)) {
                inputs.problem(param + "[" + i + "]", "must have the form " + form.pattern(), given.get(i));
                return null;
            }
        }
        return Set.copyOf(given);
    }

    private static boolean matches(@Nullable String text, Pattern form) {
        return text != null && form.matcher(text).matches();
    }
}
