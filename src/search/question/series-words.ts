import type { Corpus } from '../../corpus/corpus.js';
import { everyText, type Localised, type LocalisedList } from '../../corpus/localised.js';
import type { Series } from '../../corpus/register.js';
import { analyse } from '../../language/analysis.js';

/** The words of the series' names and of its parties, folded: they may stand between "sixth" and "dialogue". */
export function wordsOfSeries(series: Corpus['series']): ReadonlySet<string> {
  return remembered(bySeries, series, () =>
    foldedWords(series.flatMap((one) => [one.name, one.alsoCalled, ...namesOfParties(one)])),
  );
}

/** The words of the parties' names, folded. */
export function wordsOfParties(series: Corpus['series']): ReadonlySet<string> {
  return remembered(byParties, series, () => foldedWords(series.flatMap(namesOfParties)));
}

type Remembered = WeakMap<Corpus['series'], ReadonlySet<string>>;
const bySeries: Remembered = new WeakMap();
const byParties: Remembered = new WeakMap();

/** The register is one value that never changes, and every question needs its words. */
function remembered(known: Remembered, series: Corpus['series'], make: () => ReadonlySet<string>): ReadonlySet<string> {
  const before = known.get(series);
  if (before !== undefined) return before;
  const made = make();
  known.set(series, made);
  return made;
}

function namesOfParties(series: Series): readonly (Localised | LocalisedList)[] {
  return series.parties.flatMap((party) => [party.name, party.alsoCalled]);
}

function foldedWords(names: readonly (Localised | LocalisedList)[]): ReadonlySet<string> {
  return new Set(
    names
      .flatMap(everyText)
      .flatMap(({ text, language }) =>
        analyse(text, language).flatMap((token) => (token.stopped ? [] : [token.folded])),
      ),
  );
}
