import { stemmer } from '@orama/stemmers/french';
import { fold } from './fold.js';
import { folded, words } from './word-lists.js';

/** Nouns and adjectives in -ent; any other word in -ent but not in -ment is a verb with several subjects. */
const NO_VERBS = folded(
  words(`abstinent absent accent accident adhérent adjacent adolescent affluent agent ambivalent antécédent apparent
    argent astringent auvent avent cent client coefficient cohérent compétent concurrent confident confluent conséquent
    conscient content contingent continent convalescent couvent convent convergent corpulent décent déficient dent
    dépent détergent différent diligent dissident divergent effervescent efficient éloquent éminent équivalent évent
    évident excellent expédient fervent flamboyent fréquent gent gradient grandiloquent immanent imminent impatient
    impertinent impotent imprudent incandescent incident incohérent incompétent inconscient inconvénient indécent
    indifférent indigent indolent indulgent influent ingrédient inhérent innocent insolent intelligent intermittent
    latent lent luminescent lent munificent négligent occident omnipotent omniprésent omniscient onguent opulent orient
    paravent parent patient pénitent permanent pertinent phosphorescent polyvalent précédent présent président
    prévalent proéminent prudent quotient récent récipient récurrent référent régent relent rémanent résident résurgent
    réticent réurgent sent sergent solvent somnolent souvent strident subséquent succulent suffisent talent torrent
    transcendent transparent trident truculent turbulent urgent vent violent virulent`),
);

/**
 * The stem of a folded French word by Snowball's rules, which know accents: those that an ending must have had are put
 * back first, and the plural of a verb, which they leave as it is, becomes its singular ("proposent", "propose").
 */
export function stemFrench(word: string): string {
  return fold(stemmer(singularVerb(accented(word))));
}

function accented(word: string): string {
  if (word.length < 6) return word;
  return word
    .replace(/erent$/u, 'èrent')
    .replace(/(?<=.{4})ites?$/u, 'ité')
    .replace(/ee(s?)$/u, 'ée$1');
}

function singularVerb(word: string): string {
  if (word.length < 6 || !/(?:[^mè]|è[^r])ent$/u.test(word) || word.endsWith('èrent') || NO_VERBS.has(word))
    return word;
  return word.slice(0, -2);
}
