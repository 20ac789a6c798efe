const mail = /^mailto:[^\s<>"'\\@?&]+@[a-z0-9.-]+\.[a-z]{2,}$/i;
const phone = /^tel:\+?[0-9][0-9-]{1,24}$/;
const lesson = /^lesson:[a-z][a-z0-9-]{1,59}(#[a-z][a-z0-9-]{1,59})?$/;
const outside = /^https:\/\/[^\s/?#@\\"'<>`^{|}]+\.[^\s/?#@\\"'<>`^{|}]+([/?#][^\s\\"<>`^{|}]*)?$/i;

/** Whether a link may be shown: `https:`, `mailto:`, `tel:` or `lesson:`, whole and without user names or spaces. */
export function isSafeLink(href: string): boolean {
  return outside.test(href) || mail.test(href) || phone.test(href) || lesson.test(href);
}
