package dev.arcus.domain.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.credential.PbxId;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SentNameTest {

    @Test
    void whatHidesOrTurnsTheTextIsShownAsReplaced() {
        assertThat(SentName.of("pbx\u0000\u202e1\uD800").shown()).isEqualTo("pbx\uFFFD\uFFFD1\uFFFD");
    }

    @Property
    void anyNameIsCutToWhatIsKeptAndIsWholeText(@ForAll String sent) {
        var name = SentName.of(sent);

        assertThat(name.shown()).hasSizeLessThanOrEqualTo(128);
        assertThat(name.key()).hasSizeLessThanOrEqualTo(128);
        assertThat(new String(name.shown().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(name.shown());
    }

    @Property
    void thePabxIdIsItsOwnKey(@ForAll @CharRange(from = '!', to = '~') @StringLength(min = 1, max = 128) String text) {
        assertThat(SentName.of(text).key()).isEqualTo(new PbxId(text).key());
    }
}
