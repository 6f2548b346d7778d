#!/bin/sh
# Proves the image without a container: unpacks its layers and runs it as root directory, as the user and with the
# variables that it names, beside the same fleetc outside. With a second image: the two differ in the archive of classes
# alone. Usage: check.sh IMAGE_TAR DIR [OTHER_IMAGE_TAR]; as root.
set -eu
image=$1
dir=$2
other=${3:-}
here=$(cd "$(dirname "$0")" && pwd -P)
repository=$here/../..

fail() {
    printf 'check.sh: %s\n' "$1" >&2
    exit 1
}

[ "$(id -u)" -eq 0 ] || fail "changing the root directory and the user takes root"

# Without the archive, which is the last layer.
layers() {
    tar -xOf "$1" manifest.json | tr ',' '\n' | sed -n 's/.*"\([0-9a-f]*\.tar\.gz\)".*/\1/p'
}
if [ -n "$other" ]; then
    [ "$(layers "$image" | sed '$d')" = "$(layers "$other" | sed '$d')" ] || fail "two builds differ in more than the archive"
    [ "$(layers "$image" | grep -c .)" -eq 4 ] || fail "the image has other layers than expected"
fi

rm -rf "$dir"
mkdir -p "$dir/root"
dir=$(cd "$dir" && pwd -P)
root=$dir/root
for layer in $(layers "$image"); do
    tar -xOf "$image" "$layer" | tar --warning=no-unknown-keyword -xpzf - -C "$root"
done
tar -xOf "$image" config.json >"$dir/config.json"
for part in '"User":"999:999"' '"HOME=/tmp"' '"LC_ALL=C.UTF-8"' \
    '"Entrypoint":["/opt/fleetc/jre/bin/java","@/opt/fleetc/lib/fleetc.args"]'; do
    grep -qF "$part" "$dir/config.json" || fail "the image does not say $part"
done
[ "$(stat -c %a "$root/opt/fleetc/jre/bin/java")" = 755 ] || fail "java is not executable"
[ "$(stat -c %a "$root/home/argocd/cmp-server/config/plugin.yaml")" = 644 ] || fail "plugin.yaml has other rights"
[ -z "$(find "$root" -type l)" ] || fail "there are links in the image"
[ -z "$(find "$root" -newermt @1 -type f)" ] || fail "there are files with a time of their own in the image"

# Java 25 has another switch for: fail where the archive does not fit.
must_share=-Xshare:on
grep -q AOTCache "$root/opt/fleetc/lib/fleetc.args" && must_share=-XX:AOTMode=on
mkdir "$root/tmp/work"
cp -r "$repository/fleet-examples/shared" "$root/tmp/work/fleet"
chown -R 999:999 "$root/tmp/work"
inside() {
    env -i HOME=/tmp LC_ALL=C.UTF-8 ARGOCD_APP_PARAMETERS='[{"name":"cluster","string":"datacenter-a"}]' \
        unshare --root="$root" --wd=/tmp/work/fleet --setgid 999 --setuid 999 \
        /opt/fleetc/jre/bin/java $must_share @/opt/fleetc/lib/fleetc.args "$@"
}
outside() {
    (cd "$repository/fleet-examples/shared" &&
        ARGOCD_APP_PARAMETERS='[{"name":"cluster","string":"datacenter-a"}]' \
            java -jar "$root/opt/fleetc/lib/fleetc.jar" "$@")
}
for words in 'validate' 'argocd generate' 'argocd parameters'; do
    inside $words >"$dir/inside" 2>"$dir/complaints" || fail "\`$words\` failed in the image: $(cat "$dir/complaints")"
    outside $words >"$dir/outside"
    [ -s "$dir/inside" ] && cmp "$dir/inside" "$dir/outside" || fail "\`$words\` says something else in the image"
done
inside compile -d ../out >/dev/null 2>&1 || fail "\`compile\` failed in the image"
outside compile -d "$dir/out" >/dev/null 2>&1
diff -r "$root/tmp/work/out" "$dir/out" || fail "\`compile\` writes something else in the image"
printf 'the image works%s\n' "${other:+, and another build of it is the same}"
