export { activateLocale, addWords, i18n } from './i18n';
export { InLanguage } from './in-language';
export { initialLocale, isLocale, type Locale, locales } from './locale';
export { type LocalizedText, useLocalized } from './localized';
export { T } from './t';
export { type Translate, useLocale, useT, type Values } from './use-t';
