package dev.arcus.hub.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks for hostile markup finds it. */
class MarkupTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>a</p><script>alert(1)</script>",
                "<script src=\"https://evil.example/x.js\"></script>",
                "<p>\"'><img src=x onerror=alert(1)></p>",
                "<p title=\"a\"onclick=alert(1)>",
                "<a href=\"javascript:alert(1)\">a</a>",
                "<a href=\"//evil.example\">a</a>",
                "<a href=\"/\\evil.example\">a</a>",
                "<form action='https://evil.example'>",
                "<button formaction=\" javascript:x\">",
                "<textarea></textarea><svg/onload=alert(1)>",
                "<title></title><iframe srcdoc=a>",
                "<p style=\"color:red\">",
                "<p a\"b=\"c\">"
            })
    void hostileMarkupIsFound(String page) {
        assertThat(Markup.of(page).problems()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>&lt;script>alert(1)&lt;/script></p>",
                "<textarea><script>alert(1)</script></textarea>",
                "<input value=\"&#34;'><script>alert(1)</script>\" required>",
                "<script src=\"/assets/0123456789ab/console.js\" defer></script>",
                "<a href=\"/customers?q=a\">1 < 2</a>"
            })
    void textThatOnlyLooksLikeItIsNot(String page) {
        assertThat(Markup.of(page).problems()).isEmpty();
    }

    @Test
    void formsAreTakenApart() {
        var page = """
                <form method="post" action="/a"><input type="hidden" name="csrf" value="t"><input name="n" value="x">
                <textarea name="l">a &amp; b</textarea><input type="checkbox" name="c" value="1">
                <select name="s"><option value="1">1</option><option value="2" selected>2</option></select></form>
                <form><input name="q"></form>""";

        var forms = Markup.of(page).forms("/here");

        assertThat(forms).hasSize(2);
        assertThat(forms.getFirst().values()).isEqualTo(Map.of("csrf", "t", "n", "x", "l", "a & b", "s", "2"));
        assertThat(forms.getFirst().typed()).containsExactly("n", "l");
        assertThat(forms.getFirst().post()).isTrue();
        assertThat(forms.getLast().action()).isEqualTo("/here");
        assertThat(forms.getLast().post()).isFalse();
    }
}
