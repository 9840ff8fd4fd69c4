#!/usr/bin/env bash
# Seatwright's one entry, from any working directory:
#
#   ./run.sh                solves the shipped district "cambridge"
#   ./run.sh COMMAND …      the command line; ./run.sh --help lists the commands
#   ./run.sh test           builds everything and runs the whole test suite
#
# It builds first when a source has changed since the last build, and starts the program without Maven otherwise.
#
# JAVA_HOME             a JDK 25 or newer to use; otherwise one is looked for in the usual places
# SEATWRIGHT_JAVA_OPTS  further JVM options, separated by spaces, such as "-Xmx8g"
# SEATWRIGHT_CHROMIUM   the browser in which tests open the pages; otherwise Chromium or Chrome is looked for
set -eu

# The file a symbolic link leads to, through any number of links.
resolve() {
  local file=$1 target
  while [ -L "$file" ]; do
    target=$(readlink "$file")
    case $target in
      /*) file=$target ;;
      *) file=$(dirname "$file")/$target ;;
    esac
  done
  printf '%s\n' "$file"
}

root=$(CDPATH='' cd "$(dirname "$(resolve "${BASH_SOURCE[0]}")")" && pwd -P)
target=$root/solver/target
jar=$target/seatwright.jar
# Marks the last build. It bears the platform's name because the native libraries differ between platforms.
stamp=$target/built-$MACHTYPE
# What Java learned of the program in a run after the build: its classes, and which methods are hot.
learned=$target/learned-$MACHTYPE.aot

# --- The JDK ---------------------------------------------------------------------------------------------------------

needed=25

# Possible homes of a JDK, one a line, the user's own choice first.
java_homes() {
  local java home
  if [ -n "${JAVA_HOME:-}" ]; then printf '%s\n' "$JAVA_HOME"; fi
  while IFS= read -r java; do
    dirname "$(dirname "$(resolve "$java")")"
  done < <(type -aP java)
  if [ -x /usr/libexec/java_home ]; then /usr/libexec/java_home -v "$needed+" 2>/dev/null || true; fi
  for home in \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/java/* /opt/*jdk* /usr/local/openjdk-* \
    {,"${HOME:-}"}/Library/Java/JavaVirtualMachines/*/Contents/Home \
    {/opt/homebrew,/usr/local,/home/linuxbrew/.linuxbrew}/opt/openjdk*{/libexec/openjdk.jdk/Contents/Home,/libexec} \
    "${HOME:-}"/{.sdkman/candidates/java,.jdks,.gradle/jdks,.asdf/installs/java,.local/share/mise/installs/java}/* \
    "/c/Program Files"/{Java,"Eclipse Adoptium",Microsoft,Zulu}/*; do
    if [ -d "$home" ]; then printf '%s\n' "$home"; fi
  done
}

# The version of the Java at home $1, such as 25.0.3, or nothing if there is no Java.
java_version() {
  local line version=
  [ -x "$1/bin/java" ] || return 0
  if [ -r "$1/release" ]; then
    while IFS= read -r line; do
      case $line in JAVA_VERSION=*) version=${line#*=} ;; esac
    done <"$1/release"
  elif [ -f "$1/lib/modules" ]; then
    version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version \("[^"]*"\).*/\1/p')
  fi
  version=${version#\"}
  printf '%s\n' "${version%%\"*}"
}

# Sets jdk to the first JDK that is new enough, or stops with what was found instead.
find_jdk() {
  local home version major kind seen='' found=''
  while IFS= read -r home; do
    home=$(CDPATH='' cd "$home" 2>/dev/null && pwd -P) || continue
    case "|$seen" in *"|$home|"*) continue ;; esac
    seen="$seen$home|"
    version=$(java_version "$home")
    [ -n "$version" ] || continue
    major=${version%%[!0-9]*}
    kind=JDK
    [ -x "$home/bin/javac" ] || kind='a runtime without compiler,'
    if [ "$kind" = JDK ] && [ "${major:-0}" -ge "$needed" ]; then
      jdk=$home
      return
    fi
    found="$found  $kind $version in $home
"
  done < <(java_homes)

  {
    if [ -n "$found" ]; then
      printf 'Seatwright needs a JDK %s or newer. Found only:\n%s' "$needed" "$found"
    else
      printf 'Seatwright needs a JDK %s or newer. Found no Java at all.\n' "$needed"
    fi
    cat <<END
Install one, or set JAVA_HOME to it:
  Debian, Ubuntu   sudo apt install openjdk-$needed-jdk   (older releases: temurin-$needed-jdk from packages.adoptium.net)
  Fedora           sudo dnf install java-$needed-openjdk-devel
  macOS            brew install openjdk@$needed
  Windows          winget install EclipseAdoptium.Temurin.$needed.JDK
  SDKMAN           sdk install java $needed.0.3-tem
END
  } >&2
  exit 2
}

# --- How Java runs the program --------------------------------------------------------------------------------------

# Sets java to the command and its options.
#
# The search allocates many short-lived objects and nobody waits on a pause: the parallel collector does most work per
# second. Half of the memory is left to the native solver, which lives outside the heap; a heap that begins larger than
# usual need not grow in the first second. The two permissions are for the native library and for the unsafe memory
# access of Protocol Buffers.
set_java() {
  java=(
    "$jdk/bin/java"
    -XX:MaxRAMPercentage=50
    -XX:+UseParallelGC
    -XX:InitialRAMPercentage=5
    --enable-native-access=ALL-UNNAMED
    --sun-misc-unsafe-memory-access=allow
    -Dstdout.encoding=UTF-8
    -Dstderr.encoding=UTF-8
    "-Dseatwright.home=$root"
    "-Dseatwright.natives=$target/natives"
  )
}

# --- The build -------------------------------------------------------------------------------------------------------

# Whether a source, a resource or a POM is newer than the last build. A folder's own time tells of a deleted file.
is_stale() {
  local newer
  [ -f "$jar" ] && [ -f "$stamp" ] || return 0
  newer=$(find "$root/pom.xml" "$root"/{model,datasets,solver}/{pom.xml,src/main} -newer "$stamp" | head -n 1)
  [ -n "$newer" ]
}

# Prints the Maven to use: the one on PATH if it is new enough, otherwise a fetched one.
find_maven() {
  local version
  if command -v mvn >/dev/null 2>&1; then
    version=$(JAVA_HOME=$jdk mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\)\.\([0-9]*\).*/\1 \2/p')
    case $version in
      3\ [89] | 3\ [1-9][0-9] | [4-9]\ *)
        printf 'mvn\n'
        return
        ;;
    esac
  fi
  "$root/.mvn/fetch-maven"
}

maven() {
  local mvn
  mvn=$(find_maven) || return
  # Maven's own libraries would otherwise draw warnings from a new JDK.
  (
    cd "$root"
    export JAVA_HOME=$jdk
    export MAVEN_OPTS="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}"
    exec "$mvn" --batch-mode --no-transfer-progress "$@" 9>&-
  )
}

# Waits until no other build runs. Needs file descriptor 9 on the lock file; the lock ends with the subshell.
lock() {
  local owner
  if command -v flock >/dev/null 2>&1; then
    flock -n 9 && return
    echo 'Waiting for another build of Seatwright to end …' >&2
    flock 9
    return
  fi
  # macOS has no flock: a file created by one process alone, which names that process.
  until (set -C && echo $$ >"$target/build.owner") 2>/dev/null; do
    owner=$(cat "$target/build.owner" 2>/dev/null || true)
    if [ -n "$owner" ] && ! ps -p "$owner" >/dev/null 2>&1; then
      rm -f "$target/build.owner"
    else
      sleep 1
    fi
  done
  trap 'rm -f "$target/build.owner"' EXIT
}

# Solves a small district and keeps what Java learns from it, so that later runs start a second or two ahead. Only a
# help: where this fails, or another Java runs, the program does the same from a cold start.
learn() {
  local folder=$target/learning
  rm -rf "$folder" "$learned"
  if "${java[@]}" -jar "$jar" generate open --students 2400 --out "$folder/district" &&
    "${java[@]}" "-XX:AOTCacheOutput=$learned" -jar "$jar" solve "$folder/district" --out "$folder/run" --time 8s; then
    :
  else
    rm -f "$learned"
  fi >"$target/learn.log" 2>&1
  rm -rf "$folder"
}

# Runs Maven with the given arguments, alone; if it succeeds, marks the build and lets Java learn the program.
build() {
  local started=$target/build.started status=0
  # Taken before Maven reads the sources, so that a file saved meanwhile is built next time.
  touch "$started"
  # Maven leaves the outputs of deleted and renamed files behind, so such a change starts from empty folders.
  if [ ! -f "$stamp" ] || [ -n "$(find "$root"/{model,datasets,solver}/src -type d -newer "$stamp" | head -n 1)" ]; then
    rm -rf "$root"/{model,datasets,solver}/target/{classes,test-classes}
  fi
  # Written anew rather than over: a program that is still running keeps the jars it has opened.
  rm -f "$jar" "$target"/lib/seatwright-*.jar
  maven "$@" || status=$?
  if [ "$status" -eq 0 ]; then
    mv "$started" "$stamp"
    learn
  fi
  return "$status"
}

# Builds the program, silently unless it fails.
build_program() (
  lock
  is_stale || exit 0
  if [ -d "$target/lib" ]; then
    echo 'Building Seatwright …' >&2
  else
    echo 'Building Seatwright; the first build fetches its libraries …' >&2
  fi
  # The tests and the formatter have their say in "./run.sh test".
  build package -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -Dmaven.test.skip=true -Dspotless.check.skip=true >"$target/build.log" 2>&1 || {
    status=$?
    cat "$target/build.log" >&2
    exit "$status"
  }
) 9>"$target/build.lock"

build_and_test() (
  lock
  build verify "$@"
) 9>"$target/build.lock"

# --- The browser of the tests ----------------------------------------------------------------------------------------

# Installs the Chromium in which tests open the pages, where there is no browser yet and this may be done without asking:
# as root, with Debian's packages. Where it cannot be done the tests that need a browser skip themselves and say so.
ensure_browser() {
  local name log=$target/browser.log
  for name in "${SEATWRIGHT_CHROMIUM:-chromium}" chromium-browser google-chrome google-chrome-stable; do
    if command -v "$name" >/dev/null 2>&1; then return; fi
  done
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null 2>&1; then return; fi
  echo 'Installing Chromium for the tests …' >&2
  for _ in 1 2 3; do # a mirror may be away for a moment
    if DEBIAN_FRONTEND=noninteractive timeout 300 sh -c \
      'apt-get -qq update && apt-get -qq -y --no-install-recommends install chromium' >"$log" 2>&1 </dev/null; then
      return
    fi
  done
  echo "Chromium could not be installed, see $log; pages are not opened in a browser." >&2
}

# --- The program -----------------------------------------------------------------------------------------------------

find_jdk
set_java

if [ "${1:-}" = test ]; then
  shift
  mkdir -p "$target"
  ensure_browser
  build_and_test "$@"
  exit
fi

if is_stale; then
  mkdir -p "$target"
  build_program
fi

if [ $# -eq 0 ]; then
  set -- solve cambridge --out "$target/plans/cambridge"
fi

# Java accepts one collector only.
case ${SEATWRIGHT_JAVA_OPTS:-} in *-XX:+Use*GC*) unset 'java[2]' ;; esac
if [ -f "$learned" ]; then java+=("-XX:AOTCache=$learned"); fi

set -f # SEATWRIGHT_JAVA_OPTS is split at spaces, not expanded as a file pattern
# shellcheck disable=SC2086
exec "${java[@]}" ${SEATWRIGHT_JAVA_OPTS:-} -jar "$jar" "$@"
