import { kept } from './kept.js';

/** More locales than Discord has; beyond them nothing more is kept, since a locale may come from anywhere. */
const MOST_LOCALES = 64;

/** Something worked out from an object for a locale, kept as long as the object is: it is asked for again and again. */
export function perLocale<Of extends object, T>(make: (of: Of, locale: string) => T): (of: Of, locale: string) => T {
  const values = new WeakMap<Of, Map<string, T>>();
  return (of, locale) => {
    const byLocale = kept(values, of, () => new Map<string, T>());
    const known = byLocale.get(locale);
    if (known !== undefined) return known;
    const made = make(of, locale);
    if (byLocale.size < MOST_LOCALES) byLocale.set(locale, made);
    return made;
  };
}
