# shellcheck shell=sh
# arcus test [MODULE] [--install]: everything CI runs. Sourced by the launcher, which found $JAVA_HOME and $mvn.
# shellcheck disable=SC2154
# Afterwards target/tests.txt holds one line "run N", one line "skipped NAME: WHY" per skipped test, and one line "flaky NAME" per test that
# failed first and passed when CI ran it once more.

only=
install=no
for argument; do
  case $argument in
    --install) install=yes ;;
    --help | -h)
      echo "Usage: arcus test [MODULE] [--install]"
      echo "  MODULE     only the tests of that module, e.g. hub"
      echo "  --install  as root: apt-get the system packages that tests need; otherwise the missing ones are listed"
      exit 0
      ;;
    -*) die "test knows no option '$argument'" 2 ;;
    *)
      [ -f "$root/$argument/pom.xml" ] || die "there is no module '$argument'" 2
      only=$argument
      ;;
  esac
done

has_postgres() { # the server's programs are not on PATH on Debian
  for bin in /usr/lib/postgresql/*/bin /opt/homebrew/opt/postgresql*/bin /usr/local/opt/postgresql*/bin; do
    if [ -x "$bin/initdb" ]; then return 0; fi
  done
  command -v initdb >/dev/null
}

has_server() { # PROGRAM: servers are not on everybody's PATH
  command -v "$1" >/dev/null || [ -x "/usr/sbin/$1" ]
}

missing_packages() { # the names of Debian's packages, one per line
  has_postgres || echo postgresql
  has_server tinyproxy || echo tinyproxy-bin
  command -v strace >/dev/null || echo strace
  command -v ip >/dev/null || [ -x /usr/sbin/ip ] || echo iproute2
  command -v node >/dev/null || echo nodejs
  command -v npm >/dev/null || echo npm
  command -v chromium >/dev/null || echo chromium
  [ -e /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf ] || echo fonts-dejavu-core
  has_server kamailio || echo kamailio
  ls /usr/lib/*/kamailio/modules/tls.so >/dev/null 2>&1 || echo kamailio-tls-modules
  command -v sipp >/dev/null || echo sip-tester
  command -v baresip >/dev/null || echo baresip-core
  command -v openssl >/dev/null || echo openssl
}

install_packages() {
  missing=$(missing_packages)
  [ -n "$missing" ] || return 0
  [ "$(id -u)" -eq 0 ] || die "--install needs root; missing: $(echo $missing)"
  command -v apt-get >/dev/null || die "--install needs apt-get; missing: $(echo $missing)"
  echo "Installing $(echo $missing) …"
  # The package of PostgreSQL must not start a server of its own: tests start theirs.
  mkdir -p /etc/postgresql-common
  [ -e /etc/postgresql-common/createcluster.conf ] ||
    printf 'create_main_cluster = false\n' >/etc/postgresql-common/createcluster.conf
  # Nor must the package of Kamailio: Debian asks this file whether it may.
  policy=/usr/sbin/policy-rc.d
  if [ -e "$policy" ]; then
    policy=
  else
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod +x "$policy"
    trap 'rm -f "$policy"' EXIT
  fi
  log=$root/target/install.log
  {
    apt-get -q update
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends $missing
  } >"$log" 2>&1 || {
    tail -n 20 "$log" >&2
    die "apt-get could not install $(echo $missing); all of it stands in $log"
  }
  if [ -n "$policy" ]; then
    rm -f "$policy"
    trap - EXIT
  fi
  # And none at the next boot.
  case $missing in
    *kamailio*) ! command -v systemctl >/dev/null || systemctl disable kamailio >>"$log" 2>&1 || true ;;
  esac
}

summary() { # reads Surefire's reports; writes target/tests.txt and prints it in words
  find "$root" -path '*/target/surefire-reports/TEST-*.xml' -exec cat {} + 2>/dev/null | awk '
    function value(name,   at) {
      at = index($0, " " name "=\"")
      if (at == 0) return ""
      at = substr($0, at + length(name) + 3)
      return substr(at, 1, index(at, "\"") - 1)
    }
    /<testsuite / { run += value("tests"); failed += value("failures") + value("errors") }
    /<testcase / { test = value("classname") "." value("name") }
    /<flaky(Failure|Error)/ { flaky[test] = 1 }
    /<skipped/ { # a condition gives its reason as an attribute, an assumption as text
      why = value("message")
      if (why == "") { why = $0; sub(/.*<!\[CDATA\[/, "", why); sub(/^[A-Za-z0-9_.]*: /, "", why) }
      print "skipped " test ": " why
    }
    END { for (test in flaky) print "flaky " test; print "run " run + 0; print "failed " failed + 0 }' >"$root/target/tests.txt"
  run=$(sed -n 's/^run //p' "$root/target/tests.txt")
  failed=$(sed -n 's/^failed //p' "$root/target/tests.txt")
  skipped=$(grep -c '^skipped ' "$root/target/tests.txt" || true)
  echo
  echo "Tests: $run, failed: $failed, skipped: $skipped"
  grep '^skipped ' "$root/target/tests.txt" || true
  grep '^flaky ' "$root/target/tests.txt" | sed 's/^flaky /Failed first, passed again, look into it: /' || true
  missing=$(missing_packages)
  [ -z "$missing" ] || echo "Missing packages (sudo ./arcus test --install gets them): $(echo $missing)"
  [ "$run" -gt 0 ] || [ "$1" -ne 0 ] || die "not one test ran"
}

mkdir -p "$root/target"
[ "$install" = no ] || install_packages
rm -rf "$root"/*/target/surefire-reports "$root/target/tests.txt"

set -- -B --no-transfer-progress -f "$root/pom.xml" verify
if [ -n "$only" ]; then
  # The modules below are built, not tested: every test of a module lies in the module's own package.
  set -- "$@" -pl "$only" -am "-Dtest=dev/arcus/$only/**/*Test,dev/arcus/$only/*Test" -Dsurefire.failIfNoSpecifiedTests=false
else
  set -- "$@" --fail-at-end
fi
# A busy machine must not fail a whole run; what needed a second try is named.
[ "${CI:-}" != true ] || set -- "$@" -Dsurefire.rerunFailingTestsCount=1
take_lock
begin_build
status=0
"$mvn" "$@" || status=$?
[ "$status" -ne 0 ] || [ -n "$only" ] || end_build bench
release_lock
summary "$status"
exit "$status"
