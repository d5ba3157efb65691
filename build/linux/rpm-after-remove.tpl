#!/bin/bash
# rpm runs this when the app is removed, and when a newer one has just taken its place (then $1 counts what is left).
# Then everything has to stay as the newer one's own script left it.
if [ "$1" != 0 ]; then
  exit 0
fi

if type update-alternatives >/dev/null 2>&1; then
  update-alternatives --remove '${executable}' '/opt/${sanitizedProductName}/${executable}' || true
else
  rm -f '/usr/bin/${executable}'
fi

profile='/etc/apparmor.d/${executable}'
if [ -f "$profile" ]; then
  apparmor_parser --remove "$profile" >/dev/null 2>&1 || true
  rm -f "$profile"
fi
