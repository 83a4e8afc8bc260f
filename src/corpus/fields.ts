import * as v from 'valibot';

/** A text that says something. */
export const text = v.pipe(v.string('must be a text'), v.trim(), v.nonEmpty('is empty'));

/** The address of a page. */
export const address = v.pipe(
  text,
  v.check(
    (value) => /^https?:\/\//u.test(value) && URL.canParse(value),
    'must be an address that begins with https://',
  ),
);

/** A name by which other files refer to an entry. */
export const identifier = v.pipe(
  text,
  v.regex(/^[a-z][a-z0-9-]*$/u, 'must be lower case letters, figures and hyphens, beginning with a letter'),
);

export const languageCode = v.pipe(
  text,
  v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/u, 'must be a language code such as en or fr'),
);
