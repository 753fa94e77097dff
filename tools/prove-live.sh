# shellcheck shell=sh
# arcus prove live [--for TIME]: the device list of LiveUnderLoadTest while 500 statuses turn a second, for as long as one likes. Sourced
# by the launcher, which found $JAVA_HOME and $mvn.
# shellcheck disable=SC2154

duration=30s
while [ $# -gt 0 ]; do
  case $1 in
    --for)
      [ $# -gt 1 ] || die "--for needs a time, as 30s" 2
      duration=$2
      shift
      ;;
    --for=*) duration=${1#--for=} ;;
    --help | -h)
      echo "Usage: arcus prove live [--for TIME]"
      echo "  a device list of 100 PBXs in Chromium while their statuses turn 500 times a second: it must answer keys within 200 ms,"
      echo "  do nothing for longer than 200 ms, move nothing, and show what is within a second"
      echo "  --for TIME  how long, as 30s or 5m (default: 30s)"
      exit 0
      ;;
    *) die "prove live knows no '$1'" 2 ;;
  esac
  shift
done
case $duration in
  *[!0-9smh]* | [!0-9]* | *[smh]?* | *[!smh]) die "--for $duration: must be a time as 30s, 5m or 1h" 2 ;;
esac

echo "Building, then 500 turns a second for $duration …"
status=0
"$mvn" -q -B --no-transfer-progress -f "$root/pom.xml" test -pl e2e -am -Dtest=LiveUnderLoadTest \
  -Dsurefire.failIfNoSpecifiedTests=false -Dspotless.check.skip=true \
  -Darcus.live.for="PT$(echo "$duration" | tr smh SMH)" >"$root/target/prove-live.log" 2>&1 || status=$?
grep '^live: ' "$root/target/prove-live.log" || [ "$status" -ne 0 ] || die "nothing was measured: needs Chromium (sudo ./arcus test --install)"
if [ "$status" -ne 0 ]; then
  die "not proven; what was measured stands in $root/target/prove-live.log"
fi
