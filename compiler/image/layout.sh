#!/bin/sh
# Lays out the file system of the container image in three directories, one for each layer:
#
#   DIR/java      a Java of the modules that fleetc needs, and the libraries that this Java needs of Debian
#   DIR/fleetc    fleetc.jar, the options of Java, the definition of the plugin
#   DIR/archive   the archive of classes, which Java 17 never makes twice alike; all else is the same from the same tree
#
# There is no shell in the image, and no package manager. It is made on Debian, or what descends from it, as root or where
# users may have namespaces of their own. Usage: layout.sh JAVA_HOME FLEETC_JAR DIR
set -eu
# Jib wants a directory of classes, although here are none.
mkdir -p "$3/../classes"
java_home=$1
jar=$2
dir=$3

fail() {
    printf 'layout.sh: %s\n' "$1" >&2
    exit 1
}

PATH=$PATH:/usr/sbin:/sbin
for tool in apt-get dpkg ldconfig ldd unshare; do
    command -v $tool >/dev/null || fail "\`$tool\` is missing: the image is made on Debian"
done
[ "$(dpkg --print-architecture)" = amd64 ] || fail "the image is for amd64 and is made there"
rm -rf "$dir/root" "$dir/java" "$dir/fleetc" "$dir/archive"
mkdir -p "$dir/packages" "$dir/root/opt/fleetc/lib" "$dir/root/home/argocd/cmp-server/config"
root=$(cd "$dir/root" && pwd -P)
home=$root/opt/fleetc

# Jackson knows java.desktop and java.sql too, and does without them; jgss is for servers that JGit would talk to.
"$java_home/bin/jlink" --add-modules java.base,java.logging,java.management,java.net.http,java.xml \
    --strip-java-debug-attributes --no-man-pages --no-header-files --output "$home/jre"
# Jib takes a link to a directory for an empty directory.
cp -rL "$home/jre" "$home/jre.files"
rm -rf "$home/jre"
mv "$home/jre.files" "$home/jre"
rm -f "$home/jre/bin/keytool"

# Whatever a program or library of that Java is linked to, out of the Debian packages that hold it.
libraries=$(find "$home/jre" -type f \( -name '*.so' -o -path '*/bin/*' \) -exec ldd {} \; 2>/dev/null |
    awk '{ for (i = 1; i <= NF; i++) if ($i ~ /^\//) print $i }' | grep -v "^$home" | sort -u)
for library in $libraries; do
    # Debian is moving these files from /lib to /usr/lib: packages may name either.
    owner=$(dpkg -S "$library" 2>/dev/null || dpkg -S "/usr$library" 2>/dev/null || dpkg -S "${library#/usr}") ||
        fail "no package holds $library"
    printf '%s\n' "${owner%%:*}"
done >"$dir/packages/owners"
sort -u "$dir/packages/owners" >"$dir/packages/names"
fetch() {
    [ -d "$dir/packages/$1" ] && return
    (cd "$dir/packages" && apt-get -qq download "$1" 2>/dev/null && dpkg -x "$1"_*.deb "$1.new" && mv "$1.new" "$1") ||
        fail "cannot fetch $1: run \`apt-get update\`"
}
while read -r package; do
    fetch "$package"
    # Some packages leave their copyright to another one.
    said=usr/share/doc/$package
    if [ -h "$dir/packages/$package/$said" ]; then
        package=$(readlink "$dir/packages/$package/$said")
        said=usr/share/doc/$package
        fetch "$package"
    fi
    mkdir -p "$root/$said"
    cp "$dir/packages/$package/$said/copyright" "$root/$said/"
done <"$dir/packages/names"
for library in $libraries; do
    found=
    for package in $(cat "$dir/packages/names"); do
        for file in "$dir/packages/$package$library" "$dir/packages/$package/usr$library" \
            "$dir/packages/$package${library#/usr}"; do
            if [ -z "$found" ] && [ -f "$file" ]; then found=$file; fi
        done
    done
    [ -n "$found" ] || fail "no package holds $library"
    mkdir -p "$root${library%/*}"
    cp -L "$found" "$root$library"
done

# Without it, Java finds its own libraries only where there is a /proc.
mkdir -p "$root/etc"
echo /opt/fleetc/jre/lib >"$root/etc/ld.so.conf"
ldconfig -X -r "$root"

cp "$jar" "$home/lib/fleetc.jar"
"$java_home/bin/java" -jar "$jar" argocd plugin >"$root/home/argocd/cmp-server/config/plugin.yaml"
major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$java_home/release")
{
    printf '%s\n' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:Tier3InvocationThreshold=600
    printf '%s\n' -XX:Tier3MinInvocationThreshold=300 -XX:Tier3CompileThreshold=6000
    printf '%s\n' -XX:-UsePerfData -XX:+UnlockDiagnosticVMOptions
    printf '%s\n' -XX:ArchiveRelocationMode=0 -Xlog:disable -Xlog:all=error:stderr
    if [ "$major" -ge 25 ]; then
        printf '%s\n' '-Xlog:aot*=off:stderr' -XX:AOTCache=/opt/fleetc/lib/fleetc.archive
    else
        printf '%s\n' -XX:SharedArchiveFile=/opt/fleetc/lib/fleetc.archive
    fi
    printf '%s\n' -Dfleetc.documents=/opt/fleetc/lib/fleetc.documents -Dsun.jnu.encoding=UTF-8
    printf '%s\n' -cp /opt/fleetc/lib/fleetc.jar io.fleetc.cli.Main
} >"$home/lib/fleetc.args"

# The archive is made where it will be used, by the Java that will use it, and from a jar that has its final time: Jib
# gives every file the first second after the epoch.
mkdir "$root/tmp"
find "$root" -exec touch -h -d @1 {} +
inside() {
    if [ "$(id -u)" -eq 0 ]; then
        env -i HOME=/ LC_ALL=C.UTF-8 unshare --root="$root" "$@"
    else
        env -i HOME=/ LC_ALL=C.UTF-8 unshare --map-root-user --root="$root" "$@"
    fi
}
mkdir "$root/made"
if [ "$major" -ge 25 ]; then
    inside /opt/fleetc/jre/bin/java -XX:+UseSerialGC -XX:AOTCacheOutput=/made/fleetc.archive \
        -cp /opt/fleetc/lib/fleetc.jar io.fleetc.cli.Rehearsal /made /made/fleetc.documents >"$dir/archive.log" 2>&1
else
    inside /opt/fleetc/jre/bin/java -XX:DumpLoadedClassList=/made/classes \
        -cp /opt/fleetc/lib/fleetc.jar io.fleetc.cli.Rehearsal /made /made/fleetc.documents >"$dir/archive.log" 2>&1 &&
        inside /opt/fleetc/jre/bin/java -Xshare:dump -XX:+UseG1GC -XX:SharedClassListFile=/made/classes \
            -XX:SharedArchiveFile=/made/fleetc.archive -cp /opt/fleetc/lib/fleetc.jar >"$dir/archive.log" 2>&1
fi || fail "Java made no archive: see $dir/archive.log"

mkdir -p "$dir/fleetc/opt/fleetc" "$dir/archive/opt/fleetc/lib"
mv "$root/made/fleetc.archive" "$root/made/fleetc.documents" "$dir/archive/opt/fleetc/lib"
rm -rf "$root/made"
mv "$home/lib" "$dir/fleetc/opt/fleetc/lib"
mv "$root/home" "$dir/fleetc/home"
mv "$root" "$dir/java"
