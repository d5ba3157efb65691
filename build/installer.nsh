# Installs for the person who started it, without asking for whom.
!macro customInstallMode
  StrCpy $isForceCurrentInstall "1"
!macroend

# Here the languages of the installer are known, and no earlier.
!macro customHeader
  !ifdef BUILD_UNINSTALLER
    LangString keyQuestion ${LANG_ENGLISH} "Should the Plex key go too?$\r$\n$\r$\nYes: your key, your settings and Latchkey’s place among your devices at Plex go as well. Nothing of yours stays on this computer.$\r$\n$\r$\nNo: your key and your settings stay on this computer. Install Latchkey again, and you are still signed in."
    LangString keyQuestion ${LANG_GERMAN} "Auch den Plex-Schlüssel entfernen?$\r$\n$\r$\nJa: Dein Schlüssel, deine Einstellungen und Latchkeys Platz unter deinen Geräten bei Plex werden ebenfalls entfernt. Auf diesem Computer bleibt nichts von dir.$\r$\n$\r$\nNein: Dein Schlüssel und deine Einstellungen bleiben auf diesem Computer. Installierst du Latchkey wieder, bist du weiterhin angemeldet."
    LangString keyQuestion ${LANG_FRENCH} "Supprimer aussi la clé Plex ?$\r$\n$\r$\nOui : votre clé, vos réglages et la place de Latchkey parmi vos appareils chez Plex disparaissent aussi. Aucune de vos données ne reste sur cet ordinateur.$\r$\n$\r$\nNon : votre clé et vos réglages restent sur cet ordinateur. Si vous réinstallez Latchkey, vous êtes toujours connecté."
    LangString keyQuestion ${LANG_SPANISHINTERNATIONAL} "¿Borrar también la llave de Plex?$\r$\n$\r$\nSí: se borran también tu llave, tus ajustes y el lugar de Latchkey entre tus dispositivos en Plex. No queda nada tuyo en este equipo.$\r$\n$\r$\nNo: tu llave y tus ajustes se quedan en este equipo. Si vuelves a instalar Latchkey, la sesión sigue iniciada."
    LangString keyQuestion ${LANG_JAPANESE} "Plexのキーも削除しますか？$\r$\n$\r$\n「はい」：キー、設定、Plexのデバイス一覧にあるLatchkeyも削除されます。このコンピューターには何も残りません。$\r$\n$\r$\n「いいえ」：キーと設定はこのコンピューターに残ります。もう一度Latchkeyをインストールすれば、サインインしたまま使えます。"

    LangString keyStays ${LANG_ENGLISH} "Latchkey could not make sure that the key is gone. Look for it in the Windows Credential Manager, under “Latchkey”.$\r$\n$\r$\nRemove Latchkey all the same?"
    LangString keyStays ${LANG_GERMAN} "Es ist nicht sicher, dass der Schlüssel entfernt ist. Sieh in der Anmeldeinformationsverwaltung von Windows unter „Latchkey“ nach.$\r$\n$\r$\nLatchkey trotzdem entfernen?"
    LangString keyStays ${LANG_FRENCH} "Il n’est pas certain que la clé ait été supprimée. Cherchez-la dans le Gestionnaire d’identification de Windows, sous « Latchkey ».$\r$\n$\r$\nSupprimer Latchkey malgré tout ?"
    LangString keyStays ${LANG_SPANISHINTERNATIONAL} "No es seguro que la llave se haya borrado. Búscala en el Administrador de credenciales de Windows, como «Latchkey».$\r$\n$\r$\n¿Quitar Latchkey de todos modos?"
    LangString keyStays ${LANG_JAPANESE} "キーが削除されたことを確認できませんでした。Windowsの資格情報マネージャーで「Latchkey」を探してください。$\r$\n$\r$\nそれでもLatchkeyを削除しますか？"

    LangString keyPartlyStays ${LANG_ENGLISH} "Only part of what Latchkey keeps could be removed. The rest is in the Windows Credential Manager, under “Latchkey”, and your settings stay too.$\r$\n$\r$\nRemove Latchkey all the same?"
    LangString keyPartlyStays ${LANG_GERMAN} "Nur ein Teil dessen, was Latchkey aufbewahrt, ließ sich entfernen. Der Rest liegt in der Anmeldeinformationsverwaltung von Windows unter „Latchkey“, und auch deine Einstellungen bleiben.$\r$\n$\r$\nLatchkey trotzdem entfernen?"
    LangString keyPartlyStays ${LANG_FRENCH} "Seule une partie de ce que garde Latchkey a pu être supprimée. Le reste se trouve dans le Gestionnaire d’identification de Windows, sous « Latchkey », et vos réglages restent aussi.$\r$\n$\r$\nSupprimer Latchkey malgré tout ?"
    LangString keyPartlyStays ${LANG_SPANISHINTERNATIONAL} "Solo se pudo borrar una parte de lo que guarda Latchkey. El resto está en el Administrador de credenciales de Windows, como «Latchkey», y tus ajustes también se quedan.$\r$\n$\r$\n¿Quitar Latchkey de todos modos?"
    LangString keyPartlyStays ${LANG_JAPANESE} "Latchkeyが保存しているものの一部しか削除できませんでした。残りはWindowsの資格情報マネージャーに「Latchkey」としてあり、設定も残っています。$\r$\n$\r$\nそれでもLatchkeyを削除しますか？"

    LangString filesStay ${LANG_ENGLISH} "Your key is gone. Some files could not be removed; please delete this folder yourself:$\r$\n$\r$\n$APPDATA\${PRODUCT_NAME}"
    LangString filesStay ${LANG_GERMAN} "Dein Schlüssel ist weg. Einige Dateien ließen sich nicht entfernen, bitte lösche diesen Ordner selbst:$\r$\n$\r$\n$APPDATA\${PRODUCT_NAME}"
    LangString filesStay ${LANG_FRENCH} "Votre clé a disparu. Certains fichiers n’ont pas pu être supprimés, à vous d’effacer ce dossier :$\r$\n$\r$\n$APPDATA\${PRODUCT_NAME}"
    LangString filesStay ${LANG_SPANISHINTERNATIONAL} "Tu llave se ha borrado. Algunos archivos no se pudieron borrar; borra tú esta carpeta:$\r$\n$\r$\n$APPDATA\${PRODUCT_NAME}"
    LangString filesStay ${LANG_JAPANESE} "キーは削除されました。一部のファイルを削除できませんでした。このフォルダーをご自分で削除してください。$\r$\n$\r$\n$APPDATA\${PRODUCT_NAME}"

    LangString plexNotTold ${LANG_ENGLISH} "Your key is gone from this computer, but Plex could not be told, so it may still work there. To end it, remove Latchkey under Authorized Devices in your Plex account.$\r$\n$\r$\nOpen that page now?"
    LangString plexNotTold ${LANG_GERMAN} "Dein Schlüssel ist auf diesem Computer weg, aber Plex ließ sich nicht erreichen: Dort gilt er vielleicht weiter. Damit er nicht mehr gilt, entferne Latchkey in deinem Plex-Konto unter „Autorisierte Geräte“.$\r$\n$\r$\nDiese Seite jetzt öffnen?"
    LangString plexNotTold ${LANG_FRENCH} "Votre clé a disparu de cet ordinateur, mais Plex n’a pas pu être prévenu : elle y est peut-être encore valable. Pour y mettre fin, supprimez Latchkey des « Appareils autorisés » de votre compte Plex.$\r$\n$\r$\nOuvrir cette page maintenant ?"
    LangString plexNotTold ${LANG_SPANISHINTERNATIONAL} "Tu llave se ha borrado de este equipo, pero no se pudo avisar a Plex y puede que allí siga valiendo. Para que deje de valer, quita Latchkey de los «Dispositivos autorizados» de tu cuenta de Plex.$\r$\n$\r$\n¿Abrir esa página ahora?"
    LangString plexNotTold ${LANG_JAPANESE} "キーはこのコンピューターから削除されましたが、Plexには知らせられなかったため、Plexではまだ有効な可能性があります。無効にするには、Plexアカウントの「承認済みのデバイス」からLatchkeyを削除してください。$\r$\n$\r$\nそのページを今開きますか？"
  !endif
!macroend

# The app has been closed by now, and its files are still there. Never at an update; who uninstalls silently (/S) keeps the key.
!macro customUnInstall
  ${ifNot} ${isUpdated}
    MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(keyQuestion)" /SD IDNO IDNO keyAnswered
    ClearErrors
    ExecWait '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" --forget' $0
    ${if} ${Errors}
      StrCpy $0 1
    ${endIf}
    # What the numbers mean, main/core/forget/forget-exit-code.ts says.
    ${if} $0 == 62
      MessageBox MB_YESNO|MB_ICONEXCLAMATION "$(plexNotTold)" /SD IDNO IDNO plexAnswered
      ExecShell "open" "https://app.plex.tv/desktop/#!/settings/devices/all"
      plexAnswered:
    ${endIf}
    ${if} $0 == 60
    ${orIf} $0 == 62
      # Whatever Latchkey itself still held, it has let go of by ending.
      RMDir /r "$APPDATA\${PRODUCT_NAME}"
      ${if} ${FileExists} "$APPDATA\${PRODUCT_NAME}\*.*"
        MessageBox MB_OK|MB_ICONINFORMATION "$(filesStay)" /SD IDOK
      ${endIf}
    ${elseIf} $0 == 61
      MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "$(keyPartlyStays)" /SD IDYES IDYES keyAnswered
      Abort
    ${elseIf} $0 != 0
      MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "$(keyStays)" /SD IDYES IDYES keyAnswered
      Abort
    ${endIf}
    keyAnswered:
    # Installers that were downloaded as updates, and the start at login under either name that Electron may give it.
    RMDir /r "$LOCALAPPDATA\${APP_PACKAGE_NAME}-updater"
    # The lock of those who write to the keychain.
    Delete "$LOCALAPPDATA\${PRODUCT_NAME}\keychain.lock"
    RMDir "$LOCALAPPDATA\${PRODUCT_NAME}"
    DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Run" "${APP_ID}"
    DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Run" "electron.app.${PRODUCT_NAME}"
    # The Task Manager's switch beside it.
    DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run" "${APP_ID}"
    DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run" "electron.app.${PRODUCT_NAME}"
    # What Chromium kept for a check or a forgetting, and held until it ended.
    FindFirst $0 $1 "$TEMP\latchkey-check-*"
    ${doWhile} $1 != ""
      RMDir /r "$TEMP\$1"
      FindNext $0 $1
    ${loop}
    FindClose $0
  ${endIf}
!macroend
