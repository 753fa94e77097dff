package dev.arcus.hub.console.declare;

import java.util.List;
import java.util.Map;

/**
 * The form "Erstellen".
 *
 * @param action where it is sent to
 * @param check where single fields are checked as they are typed
 * @param back the device list
 * @param values by field, as typed
 * @param problems by field
 * @param example what the PBX gets for a number of its country, one sentence; may be empty
 */
public record DeclareView(
        String action,
        String check,
        String back,
        Map<String, String> values,
        Map<String, String> problems,
        String example,
        Choices choices) {

    public DeclareView {
        values = Map.copyOf(values);
        problems = Map.copyOf(problems);
    }

    /**
     * What can be chosen.
     *
     * @param fleet the partner's boxes that wait for their customer; those that are reserved for this one first
     * @param moreFleet how many further ones there are
     * @param copies systems of the company that have numbering rules
     */
    public record Choices(
            List<Choice> models,
            List<Choice> sites,
            List<Choice> countries,
            List<Choice> fleet,
            String moreFleet,
            List<Choice> copies,
            Licence licence) {

        public Choices {
            models = List.copyOf(models);
            sites = List.copyOf(sites);
            countries = List.copyOf(countries);
            fleet = List.copyOf(fleet);
            copies = List.copyOf(copies);
        }
    }

    /** {@code pair}: what is filled in by it, or empty. */
    public record Choice(String value, String label, String pair) {

        static Choice of(String value, String label) {
            return new Choice(value, label, "");
        }
    }

    /** The licence agreement of the WebRTC gateway. */
    public record Licence(String version, String sha256, List<String> paragraphs) {

        public Licence {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public boolean ticked(String field) {
        return !value(field).isEmpty();
    }

    public String problem(String field) {
        return problems.getOrDefault(field, "");
    }
}
