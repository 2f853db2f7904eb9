# What the tests need beside the .NET SDK: installs it where that is possible, finds it, and says what is missing.

# Prints the Debian packages that are not there yet.
missing_packages() {
  # The same engine without a window's trimmings: the browser tests take an eighth less of the processors with it.
  command -v chromium-headless-shell >/dev/null 2>&1 || [ -n "${SBREFA_TEST_CHROMIUM:-}" ] || echo chromium-headless-shell
  [ -n "$(postgres_bin)" ] || echo postgresql
  [ -n "$(smtp_python)" ] || echo python3-aiosmtpd
  command -v openssl >/dev/null 2>&1 || echo openssl
  clamd_path >/dev/null || echo clamav-daemon
  dovecot_path >/dev/null || echo dovecot-imapd
  command -v pdftotext >/dev/null 2>&1 || echo poppler-utils
  command -v qpdf >/dev/null 2>&1 || echo qpdf
  # Opens workbooks and CSV files as people do. Only the part with sheets, and without a window.
  command -v soffice >/dev/null 2>&1 || [ -n "${SBREFA_TEST_SOFFICE:-}" ] || echo libreoffice-calc-nogui
  [ -f /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf ] || echo fonts-dejavu-core
}

install_missing() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 || return 0
  local packages
  packages=$(missing_packages)
  [ -n "$packages" ] || return 0
  echo "Installing:" $packages
  export DEBIAN_FRONTEND=noninteractive
  apt-get -o DPkg::Lock::Timeout=600 -q update || echo "The package lists could not be brought up to date; trying with those at hand."
  # shellcheck disable=SC2086  # one word a package
  apt_install $packages && return 0
  # One package that a distribution does not have (Ubuntu's Chromium is a snap) must not keep the others away.
  local package failed=0
  for package in $packages; do apt_install "$package" || failed=1; done
  chromium_path >/dev/null || apt_install chromium
  return $failed
}

apt_install() {
  apt-get -o DPkg::Lock::Timeout=600 -q -y --no-install-recommends install "$@"
}

chromium_path() {
  local candidate
  for candidate in "${SBREFA_TEST_CHROMIUM:-}" chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable \
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" "/Applications/Chromium.app/Contents/MacOS/Chromium" \
      "/c/Program Files/Google/Chrome/Application/chrome.exe" "/c/Program Files (x86)/Microsoft/Edge/Application/msedge.exe"; do
    [ -n "$candidate" ] && candidate=$(command -v "$candidate" 2>/dev/null) || continue
    # Ubuntu's chromium-browser may be a stub that only asks for a snap: a browser is one that can say its version.
    case "$candidate" in
      *.exe) ;;
      *) "$candidate" --version >/dev/null 2>&1 || continue ;;
    esac
    printf '%s\n' "$candidate"
    return 0
  done
  return 1
}

# Debian installs aiosmtpd for its own Python; another `python3` may come first on the PATH and lack it.
smtp_python() {
  local python
  for python in "${SBREFA_TEST_SMTP_PYTHON:-}" /usr/bin/python3 python3; do
    [ -n "$python" ] && "$python" -c 'import aiosmtpd' >/dev/null 2>&1 && command -v "$python" && return 0
  done
  return 0
}

# Checks a bundle a second time, with openssl for the signatures.
plain_python() {
  local python
  for python in "${SBREFA_TEST_PYTHON:-}" /usr/bin/python3 python3; do
    [ -n "$python" ] && "$python" -c 'import zipfile' >/dev/null 2>&1 && command -v openssl >/dev/null 2>&1 && command -v "$python" && return 0
  done
  return 0
}

# Only the program: each test starts one with a database and a configuration of its own.
clamd_path() {
  local candidate
  for candidate in "${SBREFA_TEST_CLAMD:-}" clamd /usr/sbin/clamd; do
    [ -n "$candidate" ] && command -v "$candidate" 2>/dev/null && return 0
  done
  return 1
}

# Only the program: each test starts one with a mailbox and a configuration of its own. Its way of writing settings changed with 2.4.
dovecot_path() {
  local candidate
  for candidate in "${SBREFA_TEST_DOVECOT:-}" dovecot /usr/sbin/dovecot; do
    [ -n "$candidate" ] && candidate=$(command -v "$candidate" 2>/dev/null) || continue
    case "$("$candidate" --version 2>/dev/null)" in 2.[0-3].*) ;; *) continue ;; esac
    [ -x /usr/lib/dovecot/imap ] || [ -x /usr/libexec/dovecot/imap ] || continue
    printf '%s\n' "$candidate"
    return 0
  done
  return 1
}

# Prints where a program is; the tests call it by this path.
program_path() {
  local candidate
  for candidate in "$@"; do
    [ -n "$candidate" ] && command -v "$candidate" 2>/dev/null && return 0
  done
  return 1
}

# Tests read these variables; those that need an absent one skip themselves and say so.
find_prerequisites() {
  local chromium python clamd dovecot plain soffice pdfinfo
  chromium=$(chromium_path) || chromium=
  python=$(smtp_python)
  clamd=$(clamd_path) || clamd=
  dovecot=$(dovecot_path) || dovecot=
  plain=$(plain_python)
  soffice=$(program_path "${SBREFA_TEST_SOFFICE:-}" soffice libreoffice "/Applications/LibreOffice.app/Contents/MacOS/soffice") || soffice=
  pdfinfo=$(program_path "${SBREFA_TEST_PDFINFO:-}" pdfinfo) || pdfinfo=
  unset SBREFA_TEST_CHROMIUM SBREFA_TEST_SMTP_PYTHON SBREFA_TEST_CLAMD SBREFA_TEST_DOVECOT SBREFA_TEST_PYTHON SBREFA_TEST_SOFFICE SBREFA_TEST_PDFINFO
  [ -n "$chromium" ] && export SBREFA_TEST_CHROMIUM="$chromium"
  [ -n "$python" ] && export SBREFA_TEST_SMTP_PYTHON="$python"
  [ -n "$clamd" ] && export SBREFA_TEST_CLAMD="$clamd"
  [ -n "$dovecot" ] && export SBREFA_TEST_DOVECOT="$dovecot"
  [ -n "$plain" ] && export SBREFA_TEST_PYTHON="$plain"
  [ -n "$soffice" ] && export SBREFA_TEST_SOFFICE="$soffice"
  [ -n "$pdfinfo" ] && export SBREFA_TEST_PDFINFO="$pdfinfo"
  [ -n "$chromium" ] || say "Without Chromium (or Chrome): browser and PDF tests are skipped."
  [ -n "$python" ] || say "Without Python's aiosmtpd: tests against a real mail server are skipped."
  [ -n "$plain" ] || say "Without Python 3 and openssl: bundles are not checked by a second program."
  [ -n "$soffice" ] || say "Without LibreOffice (libreoffice-calc): workbooks and CSV files are not opened by a second program."
  [ -n "$pdfinfo" ] || say "Without pdfinfo (poppler-utils): tags and reading order of prints are not looked at by a second program."
  [ -n "$clamd" ] || say "Without ClamAV's clamd: tests against a real virus scanner are skipped."
  [ -n "$dovecot" ] || say "Without Dovecot 2.3 (dovecot-imapd): tests against a real IMAP server are skipped."
  return 0
}
