# shellcheck shell=sh
# arcus prove json [--for TIME]: the random requests of FuzzTest, for as long as one likes. Sourced by the launcher, which found
# $JAVA_HOME and $mvn.
# shellcheck disable=SC2154

duration=10m
while [ $# -gt 0 ]; do
  case $1 in
    --for)
      [ $# -gt 1 ] || die "--for needs a time, as 10m" 2
      duration=$2
      shift
      ;;
    --for=*) duration=${1#--for=} ;;
    --help | -h)
      echo "Usage: arcus prove json [--for TIME]"
      echo "  sends random bodies, addresses and headers to a hub's API over real sockets; it must answer each in the standard form"
      echo "  --for TIME  how long, as 90s, 10m or 1h (default: 10m)"
      exit 0
      ;;
    *) die "prove json knows no '$1'" 2 ;;
  esac
  shift
done
case $duration in
  *[!0-9smh]* | [!0-9]* | *[smh]?* | *[!smh]) die "--for $duration: must be a time as 90s, 10m or 1h" 2 ;;
esac

echo "Building, then random requests for $duration …"
status=0
"$mvn" -q -B --no-transfer-progress -f "$root/pom.xml" test -pl hub -am -Dtest=FuzzTest -Dsurefire.failIfNoSpecifiedTests=false \
  -Dspotless.check.skip=true -Darcus.fuzz.for="PT$(echo "$duration" | tr smh SMH)" >"$root/target/prove-json.log" 2>&1 || status=$?
grep '^json: ' "$root/target/prove-json.log" || true
if [ "$status" -ne 0 ]; then
  die "not proven; the seed and the request stand in $root/target/prove-json.log"
fi
