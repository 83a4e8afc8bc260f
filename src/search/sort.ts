import { everyDialogue } from '../corpus/corpus.js';
import type { Finding, TheRecord } from './find.js';

/** Puts the hits of a finding in the order asked for; dialogues without an established date keep their number's place. */
export function sortHits(finding: Finding, sort: string, record: TheRecord): Finding {
  if (sort === 'relevance' || finding.kind === 'silence' || finding.kind === 'facts') return finding;
  const place = new Map(everyDialogue(record.corpus).map((dialogue) => [dialogue.id, dialogue]));
  const timeOf = (id: string) => {
    const dialogue = place.get(record.index.passages.get(id)?.document.dialogue ?? '');
    return `${dialogue?.held[0] ?? ''}#${String(dialogue?.number ?? 0).padStart(6, '0')}`;
  };
  const direction = sort === 'newest' ? -1 : 1;
  const hits = [...finding.hits].sort((a, b) => {
    const [x, y] = [timeOf(a.id), timeOf(b.id)];
    return x === y ? b.score - a.score : x < y ? -direction : direction;
  });
  return { ...finding, hits };
}
