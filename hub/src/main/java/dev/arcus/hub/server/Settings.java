package dev.arcus.hub.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The settings as texts, command line over file over default, and their reading into types. */
final class Settings {

    private static final Pattern DURATION = Pattern.compile("([0-9]{1,9})(ms|s|m|h|d)");
    private static final Pattern WITH_PORT = Pattern.compile("(\\[[^]]*]|[^:]*):([0-9]+)");
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9._-]{1,253}|[0-9A-Fa-f:.]{2,45}(%[A-Za-z0-9._-]+)?");
    private static final int MAX_PORT = 65_535;

    private final Map<Setting, String> values;

    private Settings(Map<Setting, String> values) {
        this.values = values;
    }

    static Settings of(Map<Setting, String> file, Map<Setting, String> commandLine) {
        var values = new EnumMap<Setting, String>(Setting.class);
        for (var setting : Setting.values()) {
            values.put(setting, setting.initial());
        }
        values.putAll(file);
        values.putAll(commandLine);
        return new Settings(values);
    }

    /** Reads lines of {@code key = value}; {@code #} begins a comment line. Unknown and repeated keys are refused. */
    static Map<Setting, String> read(Path file) {
        try {
            return parse(file.toString(), Files.readAllLines(file));
        } catch (IOException e) {
            throw new BadConfiguration("cannot read the configuration file " + file + ": " + e.getMessage());
        }
    }

    private static Map<Setting, String> parse(String name, List<String> lines) {
        var values = new EnumMap<Setting, String>(Setting.class);
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            var place = name + ":" + (i + 1) + ": ";
            var equals = line.indexOf('=');
            if (equals < 0) {
                throw new BadConfiguration(place + "expected \"key = value\"");
            }
            var key = line.substring(0, equals).strip();
            var setting =
                    Setting.of(key).orElseThrow(() -> new BadConfiguration(place + "unknown setting \"" + key + "\""));
            if (values.put(setting, line.substring(equals + 1).strip()) != null) {
                throw new BadConfiguration(place + "\"" + key + "\" stands there twice");
            }
        }
        return values;
    }

    String text(Setting setting) {
        return Objects.requireNonNull(values.get(setting));
    }

    /** Those that are not the default, as a file of settings. */
    String lines() {
        return values.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(entry.getKey().initial()))
                .map(entry -> entry.getKey().key() + " = " + entry.getValue() + "\n")
                .collect(Collectors.joining());
    }

    /** An address to listen on, whose port is another setting. */
    String address(Setting setting, Setting port) {
        return read(setting, text -> {
            var withPort = WITH_PORT.matcher(text);
            if (withPort.matches()) {
                throw new IllegalArgumentException("must be an address without a port: write --" + setting.key() + " "
                        + withPort.group(1) + " --" + port.key() + " " + withPort.group(2));
            }
            if (!ADDRESS.matcher(text).matches()) {
                throw new IllegalArgumentException("must be an address or a host name");
            }
            return text;
        });
    }

    Optional<String> given(Setting setting) {
        return Optional.of(text(setting)).filter(value -> !value.isEmpty());
    }

    List<String> list(Setting setting) {
        return Arrays.stream(text(setting).split(",", -1))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    int port(Setting setting) {
        return number(setting, 0, MAX_PORT);
    }

    /** Empty for {@code off}. */
    OptionalInt portOrOff(Setting setting) {
        return text(setting).equals("off") ? OptionalInt.empty() : OptionalInt.of(port(setting));
    }

    int number(Setting setting, int least, int most) {
        return read(setting, text -> {
            var number = Integer.parseInt(text);
            if (number < least || number > most) {
                throw new IllegalArgumentException("must be " + least + " to " + most);
            }
            return number;
        });
    }

    /** A number with its unit: {@code 500ms}, {@code 35s}, {@code 15m}, {@code 2h}, {@code 30d}. */
    Duration duration(Setting setting, Duration least, Duration most) {
        return read(setting, text -> {
            var duration = duration(text);
            if (duration.compareTo(least) < 0 || duration.compareTo(most) > 0) {
                throw new IllegalArgumentException("is out of range");
            }
            return duration;
        });
    }

    /** {@code ~} is the user's home. */
    Path path(Setting setting) {
        return read(setting, text -> {
            if (text.isEmpty()) {
                throw new IllegalArgumentException("must not be empty");
            }
            var home = text.startsWith("~/") ? System.getProperty("user.home") + text.substring(1) : text;
            return Path.of(home).toAbsolutePath().normalize();
        });
    }

    private <T> T read(Setting setting, Function<String, T> type) {
        var text = text(setting);
        try {
            return type.apply(text);
        } catch (NumberFormatException notANumber) {
            throw new BadConfiguration(setting.key() + " = " + text + ": not a whole number");
        } catch (IllegalArgumentException refused) {
            throw new BadConfiguration(
                    setting.key() + " = " + text + ": " + refused.getMessage() + " (" + setting.meaning() + ")");
        }
    }

    private static Duration duration(String text) {
        var match = DURATION.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("needs a unit: ms, s, m, h or d, as 120s");
        }
        var amount = Long.parseLong(match.group(1));
        return switch (match.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }
}
