package dev.arcus.hub.api;

import dev.arcus.wire.errors.ErrorCode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The text of a file whose encoding nobody names: UTF-8 with or without a mark, else Windows-1252, which is what a spreadsheet
 * saves as plain CSV. A file that is half one and half the other, or UTF-16, is refused.
 */
record CsvText(String text, String encoding) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int SAMPLE = 512;
    private static final char UNMAPPED = '\ufffd';

    static CsvText of(byte[] bytes) {
        if (isUtf16(bytes)) {
            throw new Refused(ErrorCode.IMPORT_UTF_16);
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new CsvText(text.startsWith("\ufeff") ? text.substring(1) : text, "UTF-8");
        } catch (CharacterCodingException notUtf8) {
            return windows(bytes);
        }
    }

    private static CsvText windows(byte[] bytes) {
        var text = new String(bytes, WINDOWS);
        // A letter of UTF-8 beside something that is none: the file was cut, or put together from two.
        if (isMostlyUtf8(bytes) || text.indexOf(UNMAPPED) >= 0) {
            throw new Refused(ErrorCode.IMPORT_ENCODING);
        }
        return new CsvText(text, "windows-1252");
    }

    /** By its mark, or by the zeros that each ASCII letter comes with. */
    private static boolean isUtf16(byte[] bytes) {
        if (bytes.length >= 2 && ((bytes[0] == -1 && bytes[1] == -2) || (bytes[0] == -2 && bytes[1] == -1))) {
            return true;
        }
        var sample = Math.min(bytes.length, SAMPLE) / 2;
        var zeros = new int[2];
        for (var i = 0; i < sample * 2; i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        return sample > 1 && Math.max(zeros[0], zeros[1]) > sample / 2;
    }

    /** Whether most of what is beyond ASCII makes letters of UTF-8: two letters of Windows-1252 may look like one by chance. */
    private static boolean isMostlyUtf8(byte[] bytes) {
        var letters = 0;
        var strays = 0;
        for (var i = 0; i < bytes.length; i++) {
            var more = trailing(bytes[i] & 0xff);
            if (more > 0 && i + more < bytes.length && areTrailing(bytes, i + 1, more)) {
                letters++;
                i += more;
            } else if (bytes[i] < 0) {
                strays++;
            }
        }
        return letters > 0 && letters >= strays;
    }

    /** How many bytes follow {@code lead} in UTF-8 (RFC 3629 §4); 0 for a byte that leads none. */
    private static int trailing(int lead) {
        if (lead < 0xc2 || lead > 0xf4) {
            return 0;
        }
        return lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    }

    private static boolean areTrailing(byte[] bytes, int from, int count) {
        for (var i = from; i < from + count; i++) {
            if ((bytes[i] & 0xc0) != 0x80) {
                return false;
            }
        }
        return true;
    }
}
