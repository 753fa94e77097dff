package dev.arcus.hub.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.system.Station;
import dev.arcus.hub.server.RunningApi;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TelephonyTest {

    private final RunningApi hub = RunningApi.start();
    private final Customer customer = new Customer(hub, "Acme");
    private final String id = declare("Shop");
    private final String path = "/systems/" + id + "/telephony";

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void aRuleIsAddedEditedAndDeletedAfterOneQuestion() {
        var browser = customer.partnerAdmin();
        var form = browser.get(path + "/rule");

        var added = browser.post(form, path + "/rule", Forms.with(form, rule("^5", "55")));
        var edit = browser.get(path + "/rule?number=3");
        var edited = browser.post(edit, path + "/rule?number=3", Forms.with(edit, rule("^6", "66")));
        var page = browser.get(path);
        var ask = browser.get(path + "/rule/delete?number=3");
        var deleted = browser.post(ask, path + "/rule/delete?number=3", Forms.hidden(ask));

        assertThat(added.location()).isEqualTo(path + "?done=telephony.done.saved");
        assertThat(edited.location()).contains("telephony.done.saved");
        assertThat(page.text()).contains("^6").doesNotContain("^5");
        assertThat(ask.text()).contains("Delete rule 3, which replaces ^6 by 66?");
        assertThat(deleted.location()).contains("telephony.done.deleted");
        assertThat(browser.get(path).text()).doesNotContain("^6");
    }

    @Test
    void aSecondClickOnDeleteTakesNoOtherRule() {
        var browser = customer.partnerAdmin();
        var ask = browser.get(path + "/rule/delete?number=1");

        browser.post(ask, path + "/rule/delete?number=1", Forms.hidden(ask));
        var second = browser.post(ask, path + "/rule/delete?number=1", Forms.hidden(ask));

        assertThat(second.location()).contains("telephony.done.look-again");
        assertThat(browser.get(path).text()).contains("^2").doesNotContain("^1");
    }

    @Test
    void aRuleThatCannotBeReadIsShownWhereItBreaks() {
        var browser = customer.partnerAdmin();
        var form = browser.get(path + "/rule");

        var answer = browser.post(form, path + "/rule", Forms.with(form, rule("^0(\\d+", "1")));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Character ", "<mark>", "value=\"^0(\\d+\"");
        assertThat(browser.get(path).text()).doesNotContain("^0(");
    }

    @Test
    void rulesMoveUpAndDownWithoutScripts() {
        var browser = customer.partnerAdmin();
        var page = browser.get(path);

        var moved = browser.post(page, path + "/order", Forms.with(page, Map.of("rule", "2", "to", "1")));

        assertThat(moved.location()).contains("telephony.done.moved");
        var text = browser.get(path).text();
        assertThat(text.indexOf("^2")).isLessThan(text.indexOf("^1"));
        var late = browser.post(page, path + "/order", Forms.with(page, Map.of("rule", "1", "to", "2")));
        assertThat(late.status()).isEqualTo(412);
    }

    @Test
    void theLabSaysWhatBecomesOfNumbersAndWhy() {
        var support = customer.support().with("Accept-Language", "de");
        var form = support.get(path);
        var answer = support.post(form, path + "/lab", Map.of("numbers", "123\n089 123456\n112"));

        assertThat(form.text()).contains("Wähllabor").doesNotContain("Regel hinzufügen");
        assertThat(answer.text())
                .contains("Regel 1 (^1(.*)$)", "9923", "nationale Nummer", "089123456", "+4989123456", "Notrufnummer");
    }

    @Test
    void aRuleIsTriedBeforeItIsSaved() {
        var browser = customer.partnerAdmin();
        var form = browser.get(path + "/rule");
        var fields = Forms.with(form, rule("^7(.*)$", "88$1"));
        fields.put("act", "try");
        fields.put("numbers", "7123");

        var tried = browser.post(form, path + "/rule", fields);

        assertThat(tried.text()).contains("88123", "value=\"^7(.*)$\"");
        assertThat(browser.get(path).text()).doesNotContain("^7");
    }

    @Test
    void rulesArePastedAndAWrongLineIsNamedWithItsCharacter() {
        var browser = customer.partnerAdmin();
        var form = browser.get(path + "/rules");

        var wrong = browser.post(form, path + "/rules", Forms.with(form, Map.of("rules", "^3 => 33\n^(4 => 4")));
        var pasted = browser.post(form, path + "/rules", Forms.with(form, Map.of("rules", "^3 => 33\n^4\t\tno fours")));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Line 2, Find, character ", "^3 =&gt; 33");
        assertThat(pasted.location()).contains("telephony.done.saved");
        assertThat(browser.get(path).text())
                .contains("^3", "^4", "Barred", "no fours")
                .doesNotContain("^1");
    }

    @Test
    void rulesAreCopiedFromAnotherPbxOfTheCompanyAndSavedOnlyThen() {
        var other = customer.declare(
                        "Other",
                        Map.of("pbxNumberingTranslator", List.of(Map.of("regexpMatch", "^8", "regexpReplace", "9"))))
                .path("id")
                .asText();
        var browser = customer.partnerAdmin();
        var form = browser.get(path + "/rules");

        var copied = browser.post(form, path + "/rules", Forms.with(form, Map.of("act", "copy", "from", other)));

        assertThat(form.text()).contains("Other (1)");
        assertThat(copied.text()).contains("^8\t9");
        assertThat(browser.get(path).text()).doesNotContain("^8");
    }

    @Test
    void testNumbersGuardTheRules() {
        var browser = customer.partnerAdmin();
        var form = browser.get(path + "/tests");
        var wrong = browser.post(
                form, path + "/tests", Forms.with(form, Map.of("number", "", "dial", "", "canonical", "089")));
        browser.post(form, path + "/tests", Forms.with(form, Map.of("number", "123", "dial", "9923")));

        var rule = browser.get(path + "/rule?number=1");
        var broken = browser.post(rule, path + "/rule?number=1", Forms.with(rule, rule("^1(.*)$", "7$1")));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text().split("class=\"wrong\"", -1)).hasSize(3);
        assertThat(broken.status()).isEqualTo(409);
        assertThat(broken.text()).contains("Test number 123: expected 9923, would be 723.", "value=\"7$1\"");
    }

    @Test
    void onlyAConfirmedRuleMayChangeEmergencyNumbers() {
        var browser = customer.partnerAdmin();
        var form = browser.get(path + "/emergency");

        var wrong = browser.post(form, path + "/emergency", Forms.with(form, Map.of("internal", "11a")));
        var confirmed = browser.post(form, path + "/emergency", Forms.with(form, Map.of("internal", "", "rule1", "1")));

        assertThat(form.text()).contains("I confirm that rule 1 (^1(.*)$) may do that", "It would change");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(confirmed.location()).contains("telephony.done.saved");
        assertThat(browser.get(path + "/emergency").text())
                .contains("id=\"rule1\" name=\"rule1\" type=\"checkbox\" value=\"1\" checked");
    }

    @Test
    void phonesAreSearchedExportedAndDescribed() {
        hub.memory
                .stations()
                .replace(
                        new SystemId(id),
                        List.of(new Station("101", "Reception", "8068s"), new Station("102", "Lab", "8008")));
        var browser = customer.partnerAdmin();

        var found = browser.get(path + "/phones?q=rec");
        var csv = browser.get(path + "/phones.csv");
        var href =
                found.text().replaceAll("(?s).*href=\"(/systems/[0-9a-f]{24}/telephony/phones/[0-9a-f]{24})\".*", "$1");
        var form = browser.get(href);
        var wrong = browser.post(form, href, Forms.with(form, Map.of("internal", "<101>")));
        var saved = browser.post(form, href, Forms.with(form, Map.of("first", "Anna", "last", "Zander")));

        assertThat(found.text()).contains("Reception").doesNotContain("8008");
        assertThat(csv.text()).contains("101", "102", "Lab");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(saved.location()).contains("telephony.done.saved");
        assertThat(browser.get(path + "/phones").text()).contains("Anna Zander");
    }

    @Test
    void supportChangesNothing() {
        var support = customer.support();
        var page = support.get(path);

        assertThat(page.text()).contains("^1").doesNotContain("/rule/delete", "/order");
        for (var act :
                List.of("rule", "rules", "order", "emergency", "tests", "tests/delete", "rule/delete?number=1")) {
            assertThat(support.post(page, path + "/" + act, Map.of()).status())
                    .as(act)
                    .isEqualTo(403);
        }
    }

    private String declare(String name) {
        return customer.declare(
                        name,
                        Map.of(
                                "pbxNationalPrefix",
                                "0",
                                "pbxInternationalPrefix",
                                "00",
                                "pbxNumberingTranslator",
                                List.of(
                                        Map.of("regexpMatch", "^1(.*)$", "regexpReplace", "99$1"),
                                        Map.of("regexpMatch", "^2", "regexpReplace", "22"))))
                .path("id")
                .asText();
    }

    private static Map<String, String> rule(String match, String replacement) {
        return Map.of("match", match, "replacement", replacement, "description", "");
    }
}
