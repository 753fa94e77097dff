# shellcheck shell=sh
# arcus screens: pictures of every page of the console, in docs/screens. Sourced by the launcher, which found $JAVA_HOME and $mvn.
# shellcheck disable=SC2154

case ${1:-} in
  '') ;;
  --help | -h)
    echo "Usage: arcus screens"
    echo "  starts a hub with customers, PBXs and a fleet, opens every page of the console in Chromium, and writes docs/screens"
    exit 0
    ;;
  *) die "screens knows no '$1'" 2 ;;
esac

echo "Building, then pictures of every page of the console …"
rm -f "$root"/docs/screens/*.png
status=0
"$mvn" -q -B --no-transfer-progress -f "$root/pom.xml" test -pl e2e -am -Dtest=PicturesOfEveryPage \
  -Dsurefire.failIfNoSpecifiedTests=false -Dspotless.check.skip=true >"$root/target/screens.log" 2>&1 || status=$?
[ "$status" -eq 0 ] || die "no pictures, or not all of them; what went wrong stands in $root/target/screens.log"
count=$(find "$root/docs/screens" -name '*.png' | wc -l)
[ "$count" -gt 0 ] || die "no pictures: needs Chromium (sudo ./arcus test --install)"
echo "$count pictures in docs/screens, $(du -sk "$root/docs/screens" | cut -f 1) KB"
