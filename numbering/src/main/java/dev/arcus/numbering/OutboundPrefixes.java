package dev.arcus.numbering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The prefixes for outgoing calls: the first is dialled if they are in use, all are recognised on the way back. */
final class OutboundPrefixes {

    private final List<String> longestFirst;
    private final String inUse;

    OutboundPrefixes(List<String> prefixes, boolean use) {
        this.longestFirst = prefixes.stream()
                .filter(prefix -> !prefix.isEmpty())
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        this.inUse = use && !prefixes.isEmpty() ? prefixes.getFirst() : "";
    }

    /** What is put in front of public numbers; empty for nothing. */
    String inUse() {
        return inUse;
    }

    /** {@code digits} without each prefix that they begin with, the longest first. */
    List<String> stripped(String digits) {
        var result = new ArrayList<String>(longestFirst.size());
        for (var prefix : longestFirst) {
            if (digits.length() > prefix.length() && digits.startsWith(prefix)) {
                result.add(digits.substring(prefix.length()));
            }
        }
        return result;
    }

    /**
     * How to read presented digits, the likelier first: without the prefix that the PBX itself was given, if it was given
     * one.
     */
    List<String> readings(String digits) {
        var readings = new ArrayList<String>();
        if (!digits.startsWith("+")) {
            readings.addAll(stripped(digits));
        }
        if (inUse.isEmpty()) {
            readings.addFirst(digits);
        } else {
            readings.add(digits);
        }
        return readings;
    }
}
