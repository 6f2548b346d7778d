"""Waits until a SparkApplication has ended, and fails unless it completed. Arguments: its namespace and its name."""
import json
import os
import ssl
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

namespace, name = sys.argv[1:3]
credentials = os.environ["CREDENTIALS"]
address = "%s/apis/sparkoperator.k8s.io/v1beta2/namespaces/%s/sparkapplications/%s" % (
    os.environ["API_SERVER"], urllib.parse.quote(namespace), urllib.parse.quote(name))
authority = os.path.join(credentials, "ca.crt")
context = ssl.create_default_context(cafile=authority) if address.startswith("https:") else None
told = None


def state():
    # The token is read each time: the kubelet renews it while a long run goes on.
    with open(os.path.join(credentials, "token")) as token:
        headers = {"Authorization": "Bearer " + token.read().strip(), "Accept": "application/json"}
    with urllib.request.urlopen(urllib.request.Request(address, headers=headers), timeout=30, context=context) as answer:
        status = json.load(answer).get("status") or {}
    application = status.get("applicationState") or {}
    return application.get("state") or "NEW", application.get("errorMessage") or ""


while True:
    try:
        now, reason = state()
    except urllib.error.HTTPError as refusal:
        if refusal.code in (401, 403, 404):
            sys.exit("%s cannot be read: HTTP %d" % (name, refusal.code))
        now, reason = "?", "HTTP %d" % refusal.code
    except (OSError, ValueError) as failure:
        now, reason = "?", type(failure).__name__
    if (now, reason) != told:
        told = (now, reason)
        print(name, now, reason, flush=True)
    if now == "COMPLETED":
        sys.exit(0)
    if now == "FAILED":
        sys.exit(1)
    time.sleep(float(os.environ["POLL_SECONDS"]))
