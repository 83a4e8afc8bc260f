import { dictionary } from '@zxcvbn-ts/language-en';

/** Below this rank a language has words, from it on as many names and new coinages as words. */
const WORDS_ALONE = 2000;

/** Left out: a passage that says it looks like the caption of a picture. */
const NOT_IN_TEXTS: ReadonlySet<string> = new Set(['photo']);

/**
 * The word of a rank, from 0, in the order in which words first appear and are frequent: words of English by frequency,
 * then words, surnames and invented words by turns. Different ranks have different words.
 */
export function wordOfRank(rank: number): string {
  for (let at = ranked.length; at <= rank; at += 1) ranked.push(newWord(at));
  return ranked[rank] ?? '';
}

const ranked: string[] = [];
const taken = new Set<string>();
const words = realWords();
const names = dictionary['lastnames-en'].values();
let invented = 0;

function newWord(rank: number): string {
  const turn = rank < WORDS_ALONE ? 0 : rank % 4;
  for (;;) {
    const word = (turn < 2 ? words.next().value : turn === 2 ? capital(names.next().value) : undefined) ?? coinage();
    const key = word.toLowerCase();
    if (taken.has(key) || NOT_IN_TEXTS.has(key) || !/^[a-z]{2,}$|^a$/u.test(key)) continue;
    taken.add(key);
    return word;
  }
}

/** Speech and reference works by turns, so that neither's own words crowd the top. */
function* realWords(): Generator<string, undefined> {
  const { 'commonWords-en': spoken, 'wikipedia-en': written } = dictionary;
  for (let at = 0; at < spoken.length || at < written.length; at += 1) {
    const [one, other] = [spoken[at], written[at]];
    if (one !== undefined) yield one;
    if (other !== undefined) yield other;
  }
  return undefined;
}

function capital(name: string | undefined): string | undefined {
  return name === undefined ? undefined : name.charAt(0).toUpperCase() + name.slice(1);
}

const ONSETS = 'b br c cl d dr f fl g gr h j k l m n p pl pr r s st t tr v w z'.split(' ');
const VOWELS = 'a e i o u ai ea ou'.split(' ');
const ENDINGS = ['n', 'r', 'l', 'ment', 's', 'ter', 'nt', 'ding'];

function coinage(): string {
  invented += 1;
  return inventedWord(invented);
}

/** A word that can be pronounced, another for each number. */
export function inventedWord(number: number): string {
  const ending = ENDINGS[number % ENDINGS.length] ?? '';
  const syllables: string[] = [];
  // Two syllables at the least: what is left over is counted from beyond all words of one.
  for (let left = number + ONSETS.length * VOWELS.length; left > 0; ) {
    const vowel = VOWELS[left % VOWELS.length] ?? '';
    left = Math.floor(left / VOWELS.length);
    const onset = ONSETS[left % ONSETS.length] ?? '';
    left = Math.floor(left / ONSETS.length);
    syllables.push(onset + vowel);
  }
  return syllables.join('') + ending;
}
