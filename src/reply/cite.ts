import { type CitationStyle, citation } from '../quoting/citation.js';
import type { TheRecord } from '../search/find.js';
import type { Reply } from './model.js';
import { quote } from './quotation.js';
import { wordsFor } from './words.js';

/** A passage with its citation as one text to copy. */
export function citeReply(id: string, style: CitationStyle, locale: string, record: TheRecord): Reply {
  const words = wordsFor(locale);
  const quotation = quote(id, [], () => 1, locale, record, Number.POSITIVE_INFINITY);
  const other: CitationStyle = style === 'plain' ? 'markdown' : 'plain';
  const text = citation(
    {
      text: quotation.text,
      lines: [
        quotation.dialogueLine,
        ...(quotation.attribution === null ? [] : [quotation.attribution]),
        quotation.source.line,
      ],
      link: quotation.source.url,
    },
    style,
  );
  return {
    command: 'cite',
    outcome: 'answered',
    locale,
    title: words.citeTitle(id),
    notice: null,
    blocks: [{ kind: 'verbatim', text }],
    actions: [
      { label: words.citationStyle[other], command: 'cite', options: { passage: id, style: other } },
      { label: words.context, command: 'passage', options: { id } },
    ],
    continuation: null,
  };
}
