package dev.arcus.hub.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is wrong input, for each field of each form. A form whose page or field is not here fails {@link WrongInputTest}.
 *
 * <p>A line is the address of a page, where its form goes if elsewhere, and what makes the form good; below it, indented, each field with
 * what may not stand there: {@code ''} nothing, {@code LONG} thousands of characters, {@code -} nothing can be wrong there. What is in
 * braces are objects of {@link WrongInputTest}.
 */
final class WrongInput {

    private static final String LONG = "9".repeat(6000);

    private static final String TABLE = """
            /account > /account/password : old=correct horse battery ; password=another horse battery ; again=another horse battery
              old | '' ; wrong
              password | '' ; short ; LONG
              again | '' ; other
            /account/two-factor : code=000000 ; password=correct horse battery
              code | '' ; 000000
              password | '' ; wrong
            /customers/new : name=Neu ; country=DEU
              name | '' ; LONG
              country | '' ; XXX
              state | Bayern ; LONG
              externalReference | LONG
            /companies/{company}/edit : country=DEU
              name | '' ; LONG
              country | '' ; XXX
              state | Bayern ; LONG
              externalReference | LONG
            /companies/{company}/sites/new : name=Neu
              name | '' ; LONG
            /companies/{company}/sites/{site2} :
              name | '' ; LONG
            /operator/partners/new : name=Neu ; country=DEU
              name | '' ; LONG
              country | '' ; XXX
              state | Bayern ; LONG
            /companies/{company}/communication/servers/new : name=Neu ; specify=on ; pbxId=Shop-1 ; code=secret ; act=create
              name | '' ; LONG
              model | Fridge
              site | '' ; none
              gateway | on
              licence | -
              specify | -
              pbxId | '' ; a b ; LONG
              code | ü ; LONG
              country | '' ; XXX
              national | 0x ; LONG
              international | + ; LONG
              outbound | a ; LONG
              useOutbound | -
              installation | Zentrale ; LONG
              rules | (=> ; LONG
              copyFrom | -
            /companies/{company}/communication/servers/new : name=Neu ; specify=on ; act=create
              item | none ; {nobody}
            /systems/{system}/edit : name=Neu
              name | '' ; LONG
              model | Fridge
              country | '' ; XXX
              installation | Zentrale ; LONG
              national | 0x ; LONG
              international | + ; LONG
              outbound | a ; LONG
              useOutbound | -
            /systems/{system}/gateway : accept=1
              accept | ''
            /systems/{system}/sites > /systems/{system}/sites/link : site={site2}
              site | '' ; none ; {nobody}
            /systems/{shared}/companies : company={company2}
              company | '' ; none ; {nobody}
            /systems/{stock}/replace : pbxId=Shop-2
              item | none ; {nobody}
              pbxId | a b ; LONG
              code | ü ; LONG
              model | Fridge
              former | eaten
            /systems/{system}/telephony > /systems/{system}/telephony/lab : numbers=112
              numbers | LONG
            /systems/{system}/telephony/rule : match=^1 ; replacement=2
              match | '' ; LONG ; ( ; ) ; [0 ; * ; 1{x ; [9-0] ; \\y
              replacement | LONG ; $7 ; $x
              description | LONG
              numbers | -
            /systems/{system}/telephony/rules : rules=^1 => 2 ; act=save
              rules | (=> ; LONG
              from | -
            /systems/{system}/telephony/emergency :
              outbound | -
              internal | x ; LONG ; 123456789
            /systems/{system}/telephony/tests : number=089 123456 ; dial=0089123456
              number | '' ; LONG
              dial | '' ; LONG
              canonical | 49 ; LONG
              barred | -
            /systems/{system}/telephony/phones/{phone} :
              internal | € ; LONG
              direct | € ; LONG
              first | LONG
              last | LONG
              monitored | -
            /companies/{company}/users/new : first=Anna ; last=Zander ; email=anna@example.org
              first | '' ; LONG
              last | '' ; LONG
              email | '' ; nobody ; LONG
              language | '' ; xx
              role | '' ; king
            /companies/{company}/users/new : first=Anna ; last=Zander ; email=anna@example.org ; role=site-admin ; site={site2}
              site | '' ; none ; {nobody}
            /companies/{company}/users/{user} :
              first | '' ; LONG
              last | '' ; LONG
              email | '' ; nobody ; LONG
              language | '' ; xx
              role | king
              active | -
            /companies/{company}/users/{user} : role=site-admin ; site={site2}
              site | '' ; none ; {nobody}
            /fleet/new : installationReference=ALE12-1234.5678.11 ; model=OXO_CONNECT
              installationReference | '' ; ALE12 ; LONG
              model | '' ; Fridge
              serial | a b ; LONG
              version | LONG
              deliveryMode | Fridge
              note | LONG
            /fleet/items/{item} :
              model | '' ; Fridge
              serial | a b ; LONG
              version | LONG
              note | LONG
            /fleet/items/{item}/reserve : companyId={company}
              companyId | '' ; none ; {nobody}
              note | LONG
            /imports/new : kind=fleet
              kind | '' ; boats
              file | -
            /companies/{company}/notices/rules/new : name=Nacht ; topics=status ; url=https://alarms.example.org/x
              name | '' ; LONG
              topics | '' ; weather
              customers | -
              channel | '' ; pigeon
              url | '' ; nonsense ; http://alarms.example.org/x ; LONG
              notRunningSeconds | '' ; x ; 1 ; 99999999999999999999
              pendingMinutes | '' ; x ; -1 ; 99999999999999999999
              codeExpiresHours | '' ; x ; -1 ; 99999999999999999999
            /companies/{company}/notices/rules/new : name=Nacht ; topics=status ; channel=mail ; addresses=ada@example.org
              addresses | '' ; nobody ; LONG
              language | '' ; xx
              everyMinutes | '' ; x ; 0 ; 99999
            /companies/{company}/notices/rules/{rule} :
              name | '' ; LONG
              topics | '' ; weather
              customers | -
              channel | '' ; pigeon
              url | '' ; nonsense ; http://alarms.example.org/x ; LONG
              notRunningSeconds | '' ; x ; 1 ; 99999999999999999999
              pendingMinutes | '' ; x ; -1 ; 99999999999999999999
              codeExpiresHours | '' ; x ; -1 ; 99999999999999999999
            /companies/{company}/notices/rules/{rule} : channel=mail ; addresses=ada@example.org
              addresses | '' ; nobody ; LONG
              language | '' ; xx
              everyMinutes | '' ; x ; 0 ; 99999
            /companies/{company}/notices/windows/new : name=Umbau ; from=2027-01-01T10:00 ; to=2027-01-01T12:00
              name | '' ; LONG
              siteId | none ; {nobody}
              systemId | none ; {nobody}
              when | '' ; sometimes
              from | '' ; yesterday
              to | '' ; 2026-12-31T10:00 ; 2029-01-01T10:00
            /companies/{company}/notices/windows/new : name=Umbau ; when=weekly ; day=MONDAY ; start=22:30 ; minutes=60
              day | '' ; SOMEDAY
              start | '' ; noon
              minutes | '' ; x ; 0 ; 99999
              zone | '' ; Mars/Base
            /companies/{company}/notices/windows/{window} :
              name | '' ; LONG
              siteId | none ; {nobody}
              systemId | none ; {nobody}
              when | '' ; sometimes
              from | '' ; yesterday
              to | '' ; 2026-11-30T10:00 ; 2029-01-01T10:00
            /companies/{company}/notices/windows/{window} : when=weekly ; day=MONDAY ; start=22:30 ; minutes=60
              day | '' ; SOMEDAY
              start | '' ; noon
              minutes | '' ; x ; 0 ; 99999
              zone | '' ; Mars/Base
            """;

    private WrongInput() {}

    /**
     * One form.
     *
     * @param page where it stands
     * @param action where it goes
     * @param good what makes it good
     * @param wrong what may not stand in each field
     */
    record Form(String page, String action, Map<String, String> good, Map<String, List<String>> wrong) {

        @Override
        public String toString() {
            return action + (good.isEmpty() ? "" : " " + good.keySet());
        }
    }

    static List<Form> forms() {
        var forms = new ArrayList<Form>();
        for (var line : TABLE.lines().toList()) {
            if (line.startsWith(" ")) {
                var cells = line.strip().split(" \\| ", 2);
                forms.getLast().wrong().put(cells[0], values(cells[1]));
            } else {
                forms.add(form(line));
            }
        }
        return forms;
    }

    private static Form form(String line) {
        var cells = line.split(" :", 2);
        var ways = cells[0].split(" > ", 2);
        var good = new LinkedHashMap<String, String>();
        Stream.of(cells[1].split(" ; ", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(each -> each.split("=", 2))
                .forEach(each -> good.put(each[0], each[1]));
        return new Form(ways[0], ways[ways.length - 1], good, new LinkedHashMap<>());
    }

    private static List<String> values(String cell) {
        return cell.equals("-")
                ? List.of()
                : Stream.of(cell.split(" ; ", -1))
                        .map(value -> switch (value) {
                            case "''" -> "";
                            case "LONG" -> LONG;
                            default -> value;
                        })
                        .toList();
    }
}
