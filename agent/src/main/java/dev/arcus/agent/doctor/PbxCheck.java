package dev.arcus.agent.doctor;

import dev.arcus.wire.agent.Channel;
import dev.arcus.wire.agent.ChannelReport;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the hub is told about the PBX: the telephony link, and the other monitored channels. */
final class PbxCheck {

    /** A channel with no proof younger than this counts as down ({@code docs/protocol.md} §4, alive). */
    private static final Duration PROOF = Duration.ofSeconds(35);

    private PbxCheck() {}

    static Step<Boolean> channels(List<ChannelReport> reports) {
        return judged(
                reports.stream()
                        .filter(report -> report.channel() != Channel.CSTA)
                        .toList(),
                Fault.CHANNEL_DOWN,
                "channels.passed");
    }

    static Step<Boolean> link(List<ChannelReport> reports) {
        return judged(
                reports.stream()
                        .filter(report -> report.channel() == Channel.CSTA)
                        .toList(),
                Fault.PBX_LINK_DOWN,
                "pbx-link.passed");
    }

    private static Step<Boolean> judged(List<ChannelReport> reports, Fault fault, String passed) {
        if (reports.isEmpty()) {
            return Step.stopped(fault, "-", Words.of("channel.unreported"));
        }
        Optional<ChannelReport> down =
                reports.stream().filter(report -> !isProved(report)).findFirst();
        return down.<Step<Boolean>>map(
                        report -> Step.stopped(fault, report.channel().wireName(), why(report)))
                .orElseGet(() -> Step.done(true, Words.of(passed, names(reports))));
    }

    private static boolean isProved(ChannelReport report) {
        return report.up()
                && report.age().filter(age -> age.compareTo(PROOF) <= 0).isPresent();
    }

    private static Words why(ChannelReport report) {
        if (!report.up()) {
            return report.reason().isEmpty() ? Words.of("channel.no-answer") : Words.literally(report.reason());
        }
        return Words.of("channel.unproved", PROOF.toSeconds());
    }

    private static String names(List<ChannelReport> reports) {
        return String.join(
                ", ",
                reports.stream().map(report -> report.channel().wireName()).toList());
    }
}
