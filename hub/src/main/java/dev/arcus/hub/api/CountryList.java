package dev.arcus.hub.api;

import dev.arcus.domain.administration.Outcome;
import dev.arcus.numbering.Countries;
import dev.arcus.numbering.DialingInformation;
import dev.arcus.numbering.InstallationNumber;
import dev.arcus.numbering.Proposal;
import dev.arcus.wire.admin.CountryBody;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the field country may be, and for systems what is usual there. */
final class CountryList {

    private static final Map<String, String> ALPHA_3 = Countries.all().stream()
            .collect(Collectors.toUnmodifiableMap(CountryList::alpha2, Function.identity(), (first, second) -> first));

    private CountryList() {}

    /** {@code GET …/countries} of people: names only. */
    static void answer(Context context) {
        var language = Locale.of(Answers.language(context).code());
        Answers.all(context, Outcome.done(Countries.all()), alpha3 -> country(alpha3, language));
    }

    /** {@code GET …/systems/countries}: with proposals, and whether {@code installationNumber} fits. */
    static void answerForSystems(Context context) {
        var language = Locale.of(Answers.language(context).code());
        var query = new Query(context);
        var number = query.value("installationNumber", CountryList::number).orElse(null);
        query.done();
        Answers.all(context, Outcome.done(Proposals.ALL), proposal -> country(proposal, language, number));
    }

    /** The alpha-3 code for a code of either form. */
    static String alpha3(String code) {
        var upper = code.toUpperCase(Locale.ROOT);
        return ALPHA_3.getOrDefault(upper, upper);
    }

    /** The alpha-2 code of a country. */
    static String alpha2(String alpha3) {
        return Countries.alpha2(alpha3).orElse("");
    }

    /** Made when first asked for. */
    private static final class Proposals {
        private static final List<Proposal> ALL =
                Countries.all().stream().map(Proposal::of).toList();
    }

    private static String number(String text) {
        return String.valueOf(new DialingInformation("DEU", "", "", List.of(), true, text).installationNumber());
    }

    private static CountryBody country(String alpha3, Locale language) {
        return new CountryBody(alpha3, alpha2(alpha3), fullName(alpha3, language));
    }

    private static CountryBody country(Proposal proposal, Locale language, @Nullable String number) {
        var alpha3 = proposal.country();
        return new CountryBody(
                alpha3,
                alpha2(alpha3),
                fullName(alpha3, language),
                proposal.nationalPrefix(),
                proposal.internationalPrefix(),
                proposal.example().isEmpty() ? null : proposal.example(),
                number == null ? null : InstallationNumber.fits(number, alpha3));
    }

    private static String fullName(String alpha3, Locale language) {
        return Locale.of("", alpha2(alpha3)).getDisplayCountry(language);
    }
}
