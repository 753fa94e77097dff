package dev.arcus.wire.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorCodeTest {

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void everyRowHasTextAndRemedyInEveryLanguage(ErrorCode code) {
        for (var language : Language.values()) {
            assertThat(code.text(language)).as("%s %s", code, language).matches(".{10,}[.]");
            assertThat(code.remedy(language)).as("%s %s", code, language).matches(".{10,}[.]");
        }
    }

    @Test
    void codesHaveSixDigitsAndAreUnique() {
        var sharedByTheVendor = EnumSet.of(ErrorCode.LAST_SITE, ErrorCode.ONE_COMPANY_ONLY, ErrorCode.CENTREX_ONE_SITE);

        var codes = EnumSet.complementOf(sharedByTheVendor).stream()
                .map(ErrorCode::code)
                .toList();

        assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code >= 400000 && code < 600000);
    }

    @Test
    void everyCodeOfTheContractHasItsRow() throws IOException {
        var contract = Files.readString(Path.of("..", "docs", "spec", "admin-api.md"));
        var from = contract.indexOf("### Error detail codes seen");
        var section = contract.substring(from, contract.indexOf("SDK-local codes", from));

        var codes = Pattern.compile("(?m)^[|] ([0-9 ,/]+) [|]")
                .matcher(section)
                .results()
                .flatMap(row -> Stream.of(row.group(1).split("[ ,/]+")))
                .map(Integer::valueOf)
                .toList();

        assertThat(codes).hasSizeGreaterThan(25);
        assertThat(Arrays.stream(ErrorCode.values()).map(ErrorCode::code)).containsAll(codes);
    }

    @Test
    void userPastItsTimeGetsAnObjectForDetails() {
        var body = ErrorBody.of(ErrorCode.USER_EXPIRED, Language.EN);

        assertThat(body.errorDetails()).isEqualTo(new ErrorBody.Details(ErrorCode.USER_EXPIRED.text(Language.EN)));
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void everyBodyNamesItsStatusInWords(ErrorCode code) {
        var body = ErrorBody.of(code, Language.EN);

        assertThat(body.errorCode()).isEqualTo(code.status());
        assertThat(code.name().startsWith("BOX_") || !body.errorMsg().equals("Error"))
                .isTrue();
    }

    @Test
    void languagesDiffer() {
        assertThat(List.of(Language.values()))
                .extracting(ErrorCode.NOT_FOUND::text)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de                     | DE",
                "de-AT,de;q=0.9,en;q=0.8 | DE",
                "en;q=0.5,fr            | FR",
                "pt,it;q=0.5            | EN",
                "fr;q=0,en              | EN",
                "*                      | EN",
                "''                     | EN",
                ";;;                    | EN"
            })
    void acceptLanguageChoosesAmongOurs(String header, Language expected) {
        assertThat(Language.accepted(header)).isEqualTo(expected);
    }

    @Test
    void notFoundHasTheVendorsWords() {
        var body = ErrorBody.of(ErrorCode.NOT_FOUND, Language.EN);

        assertThat(body.errorCode()).isEqualTo(404);
        assertThat(body.errorMsg()).isEqualTo("Resource Not Found");
        assertThat(body.errorDetailsCode()).isEqualTo(404000);
    }

    @Test
    void aFailureOfTheHubSaysNothing() {
        var body = ErrorBody.of(ErrorCode.INTERNAL, Language.EN);

        assertThat(body.errorDetails()).isEqualTo("");
        assertThat(body.errorDetailsCode()).isNull();
    }
}
