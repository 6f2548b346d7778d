#!/bin/sh
# Installs fleetc from the directory in which this script lies, or takes it away again. It needs no network.
set -eu

usage() {
    cat <<'TEXT'
Usage: install.sh [--prefix DIR] [--no-archive]
       install.sh --uninstall [--prefix DIR]

Installs fleetc into DIR/lib/fleetc and links DIR/bin/fleetc to it; an older version there is replaced.

  --prefix DIR    where to install; default: /usr/local as root, else ~/.local
  --no-archive    make no archive of classes: installing takes a second, each run twice as long
  --uninstall     remove what an installation wrote, and nothing else
  --help          print this
TEXT
}

fail() {
    printf 'install.sh: %s\n' "$1" >&2
    exit 1
}

say() {
    printf '%s\n' "$1"
}

prefix=
archive=yes
uninstall=no
while [ $# -gt 0 ]; do
    case $1 in
        --prefix)
            [ $# -ge 2 ] || fail "\`--prefix\` needs a directory"
            prefix=$2
            shift
            ;;
        --prefix=*) prefix=${1#*=} ;;
        --no-archive) archive=no ;;
        --uninstall) uninstall=yes ;;
        --help | -h)
            usage
            exit 0
            ;;
        *) fail "unknown argument \`$1\`: see \`install.sh --help\`" ;;
    esac
    shift
done

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
if [ -z "$prefix" ]; then
    case $here in
        */lib/fleetc) prefix=${here%/lib/fleetc} ;;
        *) if [ "$(id -u)" -eq 0 ]; then prefix=/usr/local; else prefix=${HOME:?set HOME or use --prefix}/.local; fi ;;
    esac
fi

# Links rather than copies: they show whose they are, and the next version needs no other ones.
links='bin/fleetc ../lib/fleetc/bin/fleetc
share/bash-completion/completions/fleetc ../../../lib/fleetc/completion/fleetc.bash
share/fish/vendor_completions.d/fleetc.fish ../../../lib/fleetc/completion/fleetc.fish'

is_ours() {
    [ -h "$1" ] && [ "$(readlink "$1")" = "$2" ]
}

if [ "$uninstall" = yes ]; then
    [ -f "$prefix/lib/fleetc/lib/fleetc.jar" ] || fail "there is no fleetc in $prefix"
    prefix=$(CDPATH='' cd -- "$prefix" && pwd -P)
    say "$links" | while read -r link target; do
        if is_ours "$prefix/$link" "$target"; then rm -f "$prefix/$link"; fi
    done
    rm -rf "$prefix/lib/fleetc"
    say "fleetc is gone from $prefix"
    exit 0
fi

[ -f "$here/lib/fleetc.jar" ] && [ -f "$here/bin/fleetc" ] || fail "there is no fleetc beside install.sh: unpack the archive again"
mkdir -p "$prefix/lib" "$prefix/bin" 2>/dev/null && [ -w "$prefix/lib" ] && [ -w "$prefix/bin" ] ||
    fail "cannot write to $prefix: choose another directory with --prefix, or run it as root"
prefix=$(CDPATH='' cd -- "$prefix" && pwd -P)
home=$prefix/lib/fleetc
[ "$here" != "$home" ] || fail "this is the installation itself: run install.sh of the version to install"
[ ! -e "$home" ] || [ -f "$home/lib/fleetc.jar" ] || fail "$home exists and is no fleetc: move it away first"
if [ -e "$prefix/bin/fleetc" ] && ! is_ours "$prefix/bin/fleetc" ../lib/fleetc/bin/fleetc; then
    fail "$prefix/bin/fleetc exists and is not from install.sh: move it away first"
fi

# The launcher knows which Java there is and says so when it is none, or too old.
chmod +x "$here/bin/fleetc" 2>/dev/null || true
version=$(sh "$here/bin/fleetc" --version) || fail "fleetc does not run here: see above"

# A version is put together beside the old one and takes its place at once.
new=$(mktemp -d "$prefix/lib/.fleetc-XXXXXX")
trap 'rm -rf "$new"' EXIT
trap 'exit 1' HUP INT TERM
for part in bin lib completion; do
    mkdir "$new/$part"
    for file in "$here/$part"/*; do
        case $file in
            */fleetc-*.archive*) ;;
            *) cp "$file" "$new/$part/" ;;
        esac
    done
done
cp "$here/install.sh" "$here/README.md" "$here/LICENSE" "$here/THIRD-PARTY.txt" "$new/"
chmod -R u=rwX,go=rX "$new"
chmod 755 "$new/bin/fleetc" "$new/install.sh"
if [ -d "$home" ]; then
    old=$(mktemp -d "$prefix/lib/.fleetc-XXXXXX")
    mv "$home" "$old/fleetc"
    mv "$new" "$home"
    rm -rf "$old"
else
    mv "$new" "$home"
fi

say "$links" | while read -r link target; do
    if [ -e "$prefix/$link" ] && ! is_ours "$prefix/$link" "$target"; then continue; fi
    mkdir -p "$prefix/${link%/*}"
    ln -sf "$target" "$prefix/$link"
done

say "$version is installed in $prefix"
if [ "$archive" = yes ]; then
    # At its final place: Java takes an archive only where it was made.
    "$home/bin/fleetc" install-archive || say "It works all the same; each run takes longer."
fi
case :${PATH:-}: in
    *:"$prefix/bin":*) ;;
    *) say "Put $prefix/bin on your PATH to call it by its name." ;;
esac
say "Completion: bash and fish find it; for zsh, source $home/completion/fleetc.zsh in ~/.zshrc."
