// Blocking on purpose and a file of its own: the theme is set before the first paint without an inline script.
(function () {
  var root = document.documentElement;
  try {
    var theme = localStorage.getItem('lidzgaita.theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    var locale = localStorage.getItem('lidzgaita.locale');
    if (locale === 'lv' || locale === 'en') root.lang = locale;
    var reading = JSON.parse(localStorage.getItem('lidzgaita.reading') || '{}');
    if (reading.size === 'large' || reading.size === 'larger') root.dataset.textSize = reading.size;
    if (reading.contrast === 'more') root.dataset.contrast = 'more';
  } catch (_) {
    // Storage may be refused; then the system's theme is used.
  }
})();
