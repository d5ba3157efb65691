# Installs for the person who started it, without asking for whom.
!macro customInstallMode
  StrCpy $isForceCurrentInstall "1"
!macroend
