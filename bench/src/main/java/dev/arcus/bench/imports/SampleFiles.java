package dev.arcus.bench.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A file of fleet items, and one of declarations: every other one takes a box of that fleet, the rest are built to order. */
public final class SampleFiles {

    private static final int WARM_UP = 200;

    private final int rows;
    private final int companies;

    public SampleFiles(int rows, int companies) {
        this.rows = rows;
        this.companies = companies;
    }

    /** The names of the customers that the declarations name. */
    public List<String> companies() {
        return IntStream.range(0, companies).mapToObj(SampleFiles::company).toList();
    }

    public String fleet() {
        return fleet("BEN", rows);
    }

    public String systems() {
        return systems("BEN", "PBX", rows);
    }

    /** Small files of other items and declarations, by kind, in the order in which they are to be imported. */
    public Map<String, String> warmUp() {
        var files = new LinkedHashMap<String, String>();
        files.put("fleet", fleet("WARM", WARM_UP));
        files.put("systems", systems("WARM", "Warm", WARM_UP));
        return files;
    }

    private static String fleet(String letters, int count) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        "%s%d;%s;OXO Connect;CPU%s%07d".formatted(letters, i % 90 + 1, installation(i), letters, i))
                .collect(Collectors.joining("\r\n", "fleetReference;installationReference;model;serial\r\n", "\r\n"));
    }

    private String systems(String letters, String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "%s;Site;%s %05d;OXO Connect;%s;DEU;0;00;0"
                        .formatted(company(i % companies), name, i, device(letters, i)))
                .collect(Collectors.joining(
                        "\r\n",
                        "company;site;name;model;deviceId;country;nationalPrefix;internationalPrefix;outboundPrefix\r\n",
                        "\r\n"));
    }

    private static String device(String letters, int i) {
        return i % 2 == 0 ? "%s%d-%s".formatted(letters, i % 90 + 1, installation(i)) : "";
    }

    private static String installation(int i) {
        return "%04d.%04d.%02d".formatted(i / 100 + 1, i % 9000 + 1, i % 97);
    }

    private static String company(int number) {
        return "Customer %04d".formatted(number);
    }
}
