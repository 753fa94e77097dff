package dev.arcus.e2e.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import dev.arcus.e2e.support.HubProcess;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Somebody of the {@link Showcase} who is asked for the code of an app at the login. */
final class SecondFactor {

    /** The second step of the login, which only follows the first. */
    static final String STEP = "/login/code";

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS_PER_LETTER = 5;
    private static final int STEP_SECONDS = 30;
    private static final int CODES = 1_000_000;

    private SecondFactor() {}

    /** Turns it on as people do: with an app that was given the secret. */
    static void turnOn(Page window, Showcase showcase) {
        logIn(window, showcase);
        window.waitForURL(address -> !address.contains("/login"));
        window.navigate(showcase.hub().facts().adminUrl() + "/account/two-factor");
        var secret = window.locator("#secret").innerText();
        window.fill("#code", code(secret, Instant.now()));
        window.fill("#password", HubProcess.PASSWORD);
        window.locator("form[action='/account/two-factor'] button.main").click();
        window.locator("#codes").waitFor();
        window.context().clearCookies();
    }

    /** The status of the page that asks for the code, after the right password. */
    static int step(Page window, Showcase showcase) {
        Response answer = window.waitForResponse(
                response -> response.url().contains(STEP)
                        && response.request().method().equals("GET"),
                () -> logIn(window, showcase));
        window.locator("form[action='" + STEP + "']").waitFor();
        return answer.status();
    }

    private static void logIn(Page window, Showcase showcase) {
        window.navigate(showcase.hub().facts().adminUrl() + "/login");
        window.fill("#email", Showcase.GUARDED);
        window.fill("#password", HubProcess.PASSWORD);
        window.locator("form[action='/login'] button.main").click();
    }

    /** What the app shows (RFC 6238): six digits. */
    private static String code(String secret, Instant now) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(secret), mac.getAlgorithm()));
            var step = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xF) & Integer.MAX_VALUE;
            return String.valueOf(CODES + number % CODES).substring(1);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String secret) {
        var letters = secret.replace(" ", "");
        var number = BigInteger.ZERO;
        for (var letter : letters.toCharArray()) {
            number = number.shiftLeft(BITS_PER_LETTER).add(BigInteger.valueOf(BASE32.indexOf(letter)));
        }
        var length = letters.length() * BITS_PER_LETTER / Byte.SIZE;
        var signed = number.toByteArray();
        var bytes = new byte[length];
        var taken = Arrays.copyOfRange(signed, Math.max(0, signed.length - length), signed.length);
        System.arraycopy(taken, 0, bytes, length - taken.length, taken.length);
        return bytes;
    }
}
