# shellcheck shell=sh
# arcus dist: archives of hub and agent with their own runtime, in target/dist. Sourced by the launcher, which found
# $JAVA_HOME. An archive is for the kind of machine that it was made on.
# shellcheck disable=SC2154

[ $# -eq 0 ] || die "dist takes no arguments" 2
[ -x "$JAVA_HOME/bin/jlink" ] || die "$JAVA_HOME has no jlink"
build core

case $(uname -s) in
  Linux) os=linux native=linux ;;
  Darwin) os=macos native=osx ;;
  *) die "dist knows Linux and macOS only" ;;
esac
case $(uname -m) in
  x86_64 | amd64) arch=x64 native=$native-x86_64 ;;
  aarch64 | arm64) arch=aarch64 native=$native-aarch_64 ;;
  *) die "dist knows x86_64 and aarch64 only" ;;
esac

# What jdeps cannot see: elliptic curves, DNS for PostgreSQL and mail names, Netty's and H2's use of Unsafe, zip files as file
# systems, the texts of dates and numbers in German and French, and the beans that metrics are read from.
always=jdk.crypto.ec,java.naming,jdk.naming.dns,jdk.unsupported,jdk.zipfs,jdk.localedata,java.management,jdk.management

wanted_here() { # JAR: false for native libraries of other machines
  case ${1##*/} in
    *-"$native".jar) return 0 ;;
    *-linux-x86_64.jar | *-linux-aarch_64.jar | *-osx-x86_64.jar | *-osx-aarch_64.jar | *-windows-x86_64.jar) return 1 ;;
  esac
}

add_program() { # FOLDER MODULE: its jars, and the order in which they are searched
  classpath "$2"
  names=
  rest=$jars:
  while [ -n "$rest" ]; do
    jar=${rest%%:*}
    rest=${rest#*:}
    wanted_here "$jar" || continue
    cp "$jar" "$1/lib/"
    names=$names${names:+:}${jar##*/}
  done
  printf '%s\n' "$names" >"$1/lib/$2.classpath"
}

used_modules() { # FOLDER: prints the modules of the JDK that its jars use
  # Unpacked and without their module descriptors, which name modules that nobody needs and jdeps would insist on.
  mkdir -p "$root/target/dist/classes"
  (
    cd "$root/target/dist/classes"
    for jar in "$1"/lib/*.jar; do "$JAVA_HOME/bin/jar" --extract --file "$jar"; done
    find . -name module-info.class -exec rm -f {} +
    "$JAVA_HOME/bin/jdeps" --multi-release "$wanted_jdk" --ignore-missing-deps --print-module-deps .
  )
  rm -rf "$root/target/dist/classes"
}

add_runtime() { # FOLDER: what its programs need of the JDK
  modules=$(used_modules "$1" 2>>"$root/target/dist.log") || die "jdeps failed; see $root/target/dist.log"
  "$JAVA_HOME/bin/jlink" --add-modules "$modules,$always" --include-locales en,de,fr --no-header-files --no-man-pages \
    --compress zip-6 --generate-cds-archive --output "$1/runtime" >>"$root/target/dist.log" 2>&1 ||
    die "jlink failed; see $root/target/dist.log"
}

archive() { # PROGRAM LAUNCHER MODULE…
  launcher=$2 folder=$root/target/dist/$1-$version-$os-$arch
  shift 2
  mkdir -p "$folder/bin" "$folder/lib"
  cp "$root/arcus" "$folder/bin/$launcher"
  cp "$root/LICENSE" "$root/NOTICE" "$folder/"
  # A program that runs as a service brings its unit along, and the page that says how to install it.
  [ ! -f "$root/tools/$launcher.service" ] || cp "$root/tools/$launcher.service" "$root/docs/${launcher#arcus-}.md" "$folder/"
  for module; do add_program "$folder" "$module"; done
  add_runtime "$folder"
  case " $* " in *' hub '*) (unpacked=yes root=$folder trained=$folder/lib/hub.aot && train "$folder/runtime/bin/java") ;; esac
  tar -C "$root/target/dist" -czf "$folder.tar.gz" "${folder##*/}"
  rm -rf "$folder"
  echo "target/dist/${folder##*/}.tar.gz  $(du -h "$folder.tar.gz" | cut -f1)"
}

set -- "$root"/hub/target/hub-[0-9]*.jar
version=${1##*/hub-}
version=${version%.jar}
rm -rf "$root/target/dist" "$root/target/dist.log"
mkdir -p "$root/target/dist"
archive arcus-hub arcus hub agent cli
archive arcus-agent arcus-agent agent
