#!/bin/sh
# dpkg runs this after Latchkey's files have gone, and again when it is purged. It also does when a newer version has
# taken their place; then everything has to stay as that one's own script leaves it.
set -e

if [ "$1" = purge ] && [ -e /usr/share/debconf/confmodule ]; then
  . /usr/share/debconf/confmodule
  db_purge
  db_stop
fi

# As the person whose home it is, so that no link of theirs leads root anywhere.
purge_home() {
  # shellcheck disable=SC2016
  runuser -u "$1" -- sh -c '
    cd /
    rm -rf "$1/Latchkey"
    if grep -qs /opt/${sanitizedProductName}/ "$1/autostart/${executable}.desktop"; then rm -f "$1/autostart/${executable}.desktop"; fi
  ' sh "$2" </dev/null >&2 3>&-
}

case $1 in
  remove | disappear)
    profile='/etc/apparmor.d/${executable}'
    if [ -f "$profile" ]; then
      apparmor_parser --remove "$profile" >/dev/null 2>&1 || true
      rm -f "$profile" /var/cache/apparmor/*/'${executable}'
    fi
    ;;
  purge)
    # Homes on this computer of people whom it knows itself. One that is elsewhere serves other computers as well.
    getent -s files passwd | while IFS=: read -r name _ id _ _ home _; do
      config=$home/.config
      [ -d "$config/Latchkey" ] || [ -f "$config/autostart/${executable}.desktop" ] || continue
      [ ! -L "$config" ] && [ "$(stat -L --format=%u "$home")" = "$id" ] || continue
      df --local "$home" >/dev/null 2>&1 || continue
      purge_home "$name" "$config" || echo "Latchkey: the settings of $name stay in $config." >&2
    done
    ;;
esac
