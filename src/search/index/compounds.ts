import type { Token } from '../../language/analysis.js';
import { rulesFor } from '../../language/rules.js';

/** Joins what one writer writes as two words and another as one: "cyber crime", "cyber-crime", "cybercrime". */
export type Compounding = (tokens: readonly Token[], language: string) => readonly Token[];

/** Shorter words are not taken for compounds: "on line" may be what it says. */
const SHORTEST = 6;

/**
 * @param known words that occur written as one, folded: two neighbours that give one of them are joined
 */
export function compounding(known: ReadonlySet<string>): Compounding {
  return (tokens, language) => {
    const rules = rulesFor(language);
    const out: Token[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      const [first, second] = [tokens[at], tokens[at + 1]];
      if (first === undefined) break;
      const joined = second === undefined ? null : join(first, second, known);
      if (second === undefined || joined === null) {
        out.push(first);
        continue;
      }
      out.push({ ...first, ...joined, stem: rules.stem(joined.folded), end: second.end });
      at += 1;
    }
    return out;
  };
}

function join(first: Token, second: Token, known: ReadonlySet<string>): { folded: string; written: string } | null {
  const apart = second.start - first.end;
  if (apart > 1 || (first.stopped && second.stopped)) return null;
  const folded = first.folded + second.folded;
  if (folded.length < SHORTEST || !known.has(folded)) return null;
  return { folded, written: `${first.written}${second.hyphenated ? '-' : ' '}${second.written}` };
}
