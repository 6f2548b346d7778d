# Fails unless the platform reports every flag as live. Arguments: host, port, path, then the flags. TOKEN may be set.
host=$1 port=$2 path=$3
shift 3
ask='
exec 3<>"/dev/tcp/$0/$1" || exit 1
printf "GET %s HTTP/1.0\r\nHost: %s\r\nAccept: application/json\r\n" "$2" "$0" >&3
[ -z "${TOKEN:-}" ] || printf "Authorization: Bearer %s\r\n" "$TOKEN" >&3
printf "\r\n" >&3
IFS= read -r -d "" answer <&3
printf %s "$answer"
'
on='"(active|enabled)":true'
named='"(flag|id|key|module|name)":'

# No document shows the answer. Read: {"flag":true}, {"flag":{"enabled":true}}, {"name":"flag","enabled":true}, ["flag"].
live() {
  local flag="\"$1\"" form
  for form in "[{,]$flag:true" "[{,]$flag:\\{[^{}]*$on" "\\{[^{}]*$named$flag[^{}]*$on" "\\{[^{}]*$on[^{}]*$named$flag" \
    "^\\[(\"[^\"]*\",)*$flag[],]"; do
    [[ $body =~ $form ]] && return 0
  done
  return 1
}

attempt=1
while :; do
  answer=$(timeout "$TIMEOUT_SECONDS" bash -c "$ask" "$host" "$port" "$path" 2>/dev/null)
  status=${answer%%$'\r\n'*}
  missing=
  if [[ $status =~ ^HTTP/1\.[01]\ 200 ]]; then
    body=${answer#*$'\r\n\r\n'}
    body=${body//[[:space:]]/}
    for flag in "$@"; do
      live "$flag" || missing="$missing $flag"
    done
    problem="not live:$missing"
    [ -n "$missing" ] || break
  else
    problem="no answer from $host port $port ${status:0:20}"
  fi
  if [ "$attempt" -ge "$ATTEMPTS" ]; then
    echo "$problem" >&2
    exit 1
  fi
  attempt=$((attempt + 1))
  sleep "$WAIT_SECONDS"
done
echo "live: $*"
