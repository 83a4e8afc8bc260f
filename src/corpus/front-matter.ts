import * as v from 'valibot';
import { calendarDate } from './dates.js';

const text = v.pipe(v.string('must be a text'), v.trim(), v.nonEmpty('is empty'));

/** The keys at the head of a document. */
export const frontMatter = v.strictObject({
  title: text,
  dialogue: v.pipe(text, v.regex(/^[a-z0-9-]+\/\d+$/u, 'must name the series and the number, as eu-us-cyber/6')),
  voice: text,
  kind: v.picklist(
    ['joint-statement', 'press-release', 'blog', 'news'],
    'must be joint-statement, press-release, blog or news',
  ),
  publisher: text,
  reprintedBy: v.optional(text),
  author: v.optional(text),
  translator: v.optional(text),
  published: v.optional(calendarDate),
  publishedBasis: v.optional(text),
  url: v.pipe(text, v.url('must be an address'), v.regex(/^https?:/u, 'must begin with https://')),
  urlBasis: v.optional(text),
  language: v.pipe(text, v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/u, 'must be a language code such as en or fr')),
  speakers: v.optional(
    v.array(
      v.strictObject({
        name: text,
        alsoCalled: v.optional(v.array(text), []),
        role: v.optional(text),
        voice: text,
      }),
    ),
    [],
  ),
  rights: text,
});

export type FrontMatter = v.InferOutput<typeof frontMatter>;

const FIXES: Readonly<Record<string, string>> = {
  published:
    'Write published: 2019-06-21, or 2015-12 where the day is not known, or leave it out and say why in publishedBasis.',
  dialogue: 'Write the series and number of a dialogue of dialogues.yaml, as dialogue: eu-us-cyber/6.',
  url: 'Write the whole address of the page, as url: https://www.example.org/page.',
  language: 'Write the language code of the text, as language: en.',
  kind: 'Write kind: joint-statement, press-release, blog or news.',
  title: 'Write title: and the title as published.',
};

/** What to write for a key of the front matter. */
export function frontMatterFix(path: string): string {
  const key = path.split('.')[0] ?? '';
  if (FIXES[key] !== undefined) return FIXES[key];
  const keys = Object.keys(frontMatter.entries);
  return keys.includes(key) ? `Write ${key}: and its value.` : `Remove it, or use one of: ${keys.join(', ')}.`;
}

/** The front matter of a file and the Markdown below it; null when the file does not begin with `---`. */
export function splitFrontMatter(source: string): { yaml: string; markdown: string; markdownLine: number } | null {
  const match = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/u.exec(source);
  if (match === null) return null;
  return {
    yaml: match[1] ?? '',
    markdown: source.slice(match[0].length),
    markdownLine: match[0].split('\n').length,
  };
}
