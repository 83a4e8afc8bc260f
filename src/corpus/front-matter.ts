import * as v from 'valibot';
import { calendarDate } from './dates.js';
import { address, languageCode, text } from './fields.js';

/** The keys at the head of a document. */
export const frontMatter = v.strictObject({
  title: text,
  dialogue: v.pipe(text, v.regex(/^[a-z0-9-]+\/\d+$/u, 'must name the series and the number, as water-talks/6')),
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
  url: address,
  urlBasis: v.optional(text),
  language: languageCode,
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

const FIXES: Readonly<Partial<Record<string, string>>> = {
  published:
    'Write published: 2019-06-21, or 2015-12 where the day is not known, or leave it out and say why in publishedBasis.',
  dialogue: 'Write the series and number of a dialogue of dialogues.yaml, as dialogue: water-talks/6.',
  url: 'Write the whole address of the page, as url: https://www.example.org/page.',
  language: 'Write the language code of the text, as language: en.',
  kind: 'Write kind: joint-statement, press-release, blog or news.',
  title: 'Write title: and the title as published, between quotation marks when it holds a colon or is only figures.',
  voice: 'Write whose words it carries, as voice: joint, press, personal, or the id of a party of dialogues.yaml.',
  publisher: 'Write publisher: and who published it, as publisher: Ministry of Water.',
  rights: 'Write rights: and who holds the rights, as rights: © Ministry of Water; reuse with the source acknowledged.',
  speakers:
    'Write each speaker as a line “- name: Jane Doe” with a line “voice: north” under it; alsoCalled: [Doe] and role: may follow.',
};

/** What to write for a key of the front matter. */
export function frontMatterFix(path: string): string {
  const key = path.split('.')[0] ?? '';
  const keys = Object.keys(frontMatter.entries);
  if (!keys.includes(key)) return `Remove it, or use one of: ${keys.join(', ')}.`;
  return FIXES[key] ?? `Write ${key}: and its value, or leave the line out.`;
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
