import { type Corpus, everyDialogue, yearsOf } from '../../corpus/corpus.js';
import { groupedBy } from '../../corpus/grouped.js';
import { everyText } from '../../corpus/localised.js';
import type { Dialogue } from '../../corpus/register.js';
import { kept } from '../../kept.js';
import { analyse } from '../../language/analysis.js';
import { lastName } from '../../language/last-name.js';

// By what a question may name a dialogue beside its number. The register never changes, so each is made once.

const years = new WeakMap<Corpus, ReadonlyMap<number, readonly Dialogue[]>>();
const chairs = new WeakMap<Corpus, ReadonlyMap<string, readonly Dialogue[]>>();
const cities = new WeakMap<Corpus, ReadonlySet<string>>();
const cityOf = new WeakMap<Dialogue, ReadonlySet<string>>();

/** The dialogues held in each year. */
export function dialoguesByYear(corpus: Corpus): ReadonlyMap<number, readonly Dialogue[]> {
  return kept(years, corpus, () => dialoguesBy(corpus, yearsOf));
}

/** The dialogues that somebody chaired, by his last name, folded. */
export function dialoguesByChair(corpus: Corpus): ReadonlyMap<string, readonly Dialogue[]> {
  return kept(chairs, corpus, () => dialoguesBy(corpus, ({ coChairs }) => coChairs.map(({ name }) => lastName(name))));
}

function dialoguesBy<Key>(
  corpus: Corpus,
  keysOf: (dialogue: Dialogue) => readonly Key[],
): ReadonlyMap<Key, readonly Dialogue[]> {
  const keyed = everyDialogue(corpus).flatMap((dialogue) => keysOf(dialogue).map((key) => ({ key, dialogue })));
  const groups = groupedBy(keyed, ({ key }) => key);
  return new Map([...groups].map(([key, group]) => [key, group.map(({ dialogue }) => dialogue)]));
}

/** The words of the cities where dialogues were held, folded. */
export function wordsOfCities(corpus: Corpus): ReadonlySet<string> {
  return kept(cities, corpus, () => new Set(everyDialogue(corpus).flatMap((dialogue) => [...wordsOfCity(dialogue)])));
}

/** The words of the city where a dialogue was held, folded, in every language. */
export function wordsOfCity(dialogue: Dialogue): ReadonlySet<string> {
  return kept(cityOf, dialogue, () => {
    const texts = [...everyText(dialogue.city ?? undefined), ...everyText(dialogue.cityAlsoCalled)];
    return new Set(texts.flatMap(({ text, language }) => analyse(text, language).map((token) => token.folded)));
  });
}
