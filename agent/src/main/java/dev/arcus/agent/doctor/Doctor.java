package dev.arcus.agent.doctor;

import dev.arcus.agent.pbx.Hardware;
import dev.arcus.agent.state.StateFault;
import dev.arcus.wire.agent.ChannelReport;
import dev.arcus.wire.errors.Language;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSocket;

/**
 * Examines the way of one agent to its hub ({@code docs/agent.md}). Each check depends on those before it; the clock is told by
 * whoever answers first, and the link to the PBX is looked at in any case. Beside a running agent nothing is logged in: what it
 * says about itself stands for login, channels and link.
 */
public final class Doctor {

    /** A clock that is further off than this misleads whoever reads its dates, and soon the check of certificates. */
    static final Duration TOLERABLE = Duration.ofSeconds(60);

    private final Subject subject;
    private final Deadlines limits;
    private final Chart chart = new Chart();

    public Doctor(Subject subject) {
        this(subject, Deadlines.DEFAULT);
    }

    Doctor(Subject subject, Deadlines limits) {
        this.subject = subject;
        this.limits = limits;
    }

    /** Examines, within some seconds. Once per doctor. */
    public Report examine(Language language) {
        try (Bedside bedside = new Bedside(subject)) {
            examine(bedside);
        }
        return new Report(chart.findings(), language);
    }

    private void examine(Bedside bedside) {
        Step<Hardware> hardware = bedside.hardware();
        Optional<ConfigurationCheck.Configured> configured =
                chart.next(Check.CONFIGURATION, () -> ConfigurationCheck.of(subject.folder(), hardware));
        configured.ifPresent(found -> {
            try (Approach approach = Approach.to(found.hub(), subject, limits)) {
                towards(approach, found);
            }
        });
        if (hardware instanceof Step.Done<Hardware>) {
            pbx(bedside);
        }
    }

    private void towards(Approach approach, ConfigurationCheck.Configured found) {
        Looking looking = new Looking(
                approach.hub(),
                limits,
                subject.around().clock(),
                subject.around().random());
        LoginCheck login = new LoginCheck(subject, approach.hub(), limits);
        if (way(approach, looking)
                && chart.next(Check.FEATURES, login::features).isPresent()) {
            Optional<Boolean> unused = chart.next(
                    Check.LOGIN,
                    () -> found.holder()
                            .map(login::live)
                            .orElseGet(() -> login.login(found.hardware(), found.settings())));
        }
        clock(looking, login);
    }

    private boolean way(Approach approach, Looking looking) {
        Optional<InetSocketAddress> first = chart.next(Check.NAME, approach::name);
        Optional<Socket> socket = first.flatMap(
                address -> chart.next(Check.TCP, () -> approach.tcp().orElseThrow()));
        Optional<SSLSocket> secured = socket.flatMap(open -> chart.next(Check.TLS, () -> looking.tls(open)));
        return secured.flatMap(open -> chart.next(Check.UPGRADE, () -> looking.upgrade(open, first.orElseThrow())))
                .isPresent();
    }

    private void clock(Looking looking, LoginCheck login) {
        Optional<Looking.Hour> hour = looking.hour()
                .or(() -> login.hour()
                        .map(theirs -> new Looking.Hour(
                                theirs, subject.around().clock().instant())));
        chart.aside(
                Check.CLOCK,
                hour.map(Doctor::compared).orElseGet(() -> new Step.Open<>(Words.of("clock.nobody-told"))));
    }

    private static Step<Boolean> compared(Looking.Hour hour) {
        Duration off = Duration.between(hour.theirs(), hour.ours());
        Words skew = Words.of(off.isNegative() ? "clock.behind" : "clock.ahead", length(off.abs()));
        return off.abs().compareTo(TOLERABLE) > 0
                ? Step.stopped(
                        Fault.CLOCK_WRONG, hour.ours().toString(), hour.theirs().toString(), skew)
                : Step.done(true, Words.of("clock.passed", hour.theirs().toString(), skew));
    }

    /** In the largest unit of which there are two. */
    private static Words length(Duration off) {
        if (off.toDays() > 1) {
            return Words.of("length.days", off.toDays());
        }
        if (off.toHours() > 1) {
            return Words.of("length.hours", off.toHours());
        }
        return off.toMinutes() > 1
                ? Words.of("length.minutes", off.toMinutes())
                : Words.of("length.seconds", off.toSeconds());
    }

    private void pbx(Bedside bedside) {
        try {
            List<ChannelReport> reports = bedside.channels();
            if (chart.isUnbroken()) {
                chart.aside(Check.CHANNELS, PbxCheck.channels(reports));
            }
            chart.aside(Check.PBX_LINK, PbxCheck.link(reports));
        } catch (StateFault e) {
            chart.aside(Check.PBX_LINK, Step.stopped(Fault.PBX_LINK_DOWN, "csta", String.valueOf(e.getMessage())));
        }
    }
}
