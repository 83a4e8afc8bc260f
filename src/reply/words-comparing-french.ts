import { conjunctionIn } from './conjunction.js';
import type { comparingEnglish } from './words-comparing-english.js';

const list = conjunctionIn('fr');
const count = (number: number, one: string, many: string) => `${number} ${number < 2 ? one : many}`;

const TURN = {
  negation: 'une négation',
  number: 'un nombre',
  date: 'une date',
  name: 'un nom',
  limit: 'un mot qui étend ou restreint',
  modal: 'un mot d’obligation, de possibilité ou de futur',
} as const;

/** Ce que dit Rapporteur en français quand il vérifie, compare et retrace. */
export const comparingFrench: typeof comparingEnglish = {
  verifyTitle: 'Vérification d’une citation',
  verifyMenu: 'Vérifier cette citation',
  noQuotation: 'Ce message ne contient aucun mot à vérifier ; choisissez-en un autre.',
  verdict: {
    exact: 'exacte',
    elided: 'exacte, avec des mots omis',
    altered: 'altérée',
    misattributed: 'mal attribuée',
    absent: 'absente du dossier',
  },
  unjudged: 'trop courte pour être jugée',
  exact: (places) =>
    places < 2
      ? 'Exacte : ces mots figurent au dossier.'
      : `Exacte : ces mots figurent au dossier, à ${places} endroits.`,
  respelt: 'Seule l’orthographe diffère.',
  elided: (omitted) =>
    omitted.length === 0
      ? 'Ces mots figurent au dossier ; ceux entre crochets n’en sont pas.'
      : `Ces mots figurent au dossier ; omis, comme indiqué : ${list(omitted.map((text) => `« ${text} »`))}.`,
  elisionTurns: 'Ce qui est omis change le sens.',
  altered: 'Altérée : le dossier dit autre chose.',
  alteredCut: 'Altérée : ces mots y figurent, mais ce dont ils sont coupés en change le sens.',
  composed: (places) => `Altérée : assemblée à partir de ${places} endroits qui ne se suivent pas.`,
  otherWords: 'D’autres mots diffèrent aussi.',
  turn: (kind, removed, added) =>
    added === ''
      ? `« ${removed} » est omis (${TURN[kind]}).`
      : removed === ''
        ? `« ${added} » est ajouté (${TURN[kind]}).`
        : `« ${removed} » est devenu « ${added} » (${TURN[kind]}).`,
  misattributed: 'Mal attribuée : ces mots figurent au dossier, mais pas là où le message le dit.',
  alsoMisattributed: 'Elle n’est pas non plus là où le message le dit.',
  wrong: {
    dialogue: (source) => `Ils viennent du ${source}.`,
    voice: (voice) => `De qui sont ces mots : ${voice}.`,
    document: (title) => `Ils figurent dans « ${title} ».`,
  },
  absent:
    'Aucun texte détenu ne contient ces mots. Si une partie seulement est une citation, mettez-la entre guillemets.',
  absentMany: 'Aucun texte détenu ne contient ces mots.',
  tooShort:
    'Trop courte pour être jugée : deux mots se trouvent dans bien des textes. Voici où ils figurent ; vérifiez une citation plus longue.',
  tooShortAbsent: 'Ces mots ne figurent dans aucun texte détenu.',
  claims: (verdicts) => `${count(verdicts.length, 'citation', 'citations')} : ${list(verdicts)}.`,
  tooManyQuotations: (count, most) =>
    `Le message contient ${count} citations ; ${most} au plus peuvent être vérifiées à la fois, envoyez-le donc en plusieurs parties.`,
  claimHeading: (place, verdict) => `Citation ${place} : ${verdict}`,
  claimed: (head) => `« ${head} »`,
  compareTitle: (topic) => (topic === null ? 'Deux textes comparés' : `Deux textes comparés : ${topic}`),
  compareSide: (place, source) => `${place === 'first' ? 'Premier' : 'Second'} : ${source}`,
  compareCounts: ({ first, second }) => {
    const other = second.sentences - second.kept - second.changed;
    return `Sur ${count(first.sentences, 'phrase', 'phrases')}, ${first.kept} gardées, ${first.changed} changées, ${first.dropped} abandonnées ; sur ${second.sentences} du second texte, ${second.kept} gardées, ${second.changed} changées, ${other} nouvelles.`;
  },
  spellingHidden: 'Une autre orthographe d’un mot ne compte pas comme changement.',
  compareLegend: (marks) => `${marks.removed} dans le premier seulement ; ${marks.added} dans le second seulement.`,
  change: { kept: 'Gardée', changed: 'Changée', new: 'Nouvelle', dropped: 'Abandonnée' },
  paragraphs: (change, first, second) =>
    `${change} · ${[first === null ? null : `premier, paragraphe ${first}`, second === null ? null : `second, paragraphe ${second}`].filter((part) => part !== null).join(' · ')}`,
  showSpelling: 'Avec l’orthographe',
  compareVersions: 'Comparer les versions',
  sameSide: (text) =>
    `Les deux côtés sont un seul texte, « ${text} » ; nommez deux dialogues, deux documents, ou les versions à comparer.`,
  otherLanguage: (first, second, id) =>
    `${first}, ${second} : seuls deux textes d’une même langue sont comparés mot à mot ; nommez-en deux, ou lisez un passage à côté de sa traduction avec /passage id:${id}.`,
  inLanguage: (title, language) => `« ${title} » est en ${language}`,
  noOfficialText: (dialogue) =>
    `Aucun texte officiel n’est détenu pour ce dialogue (${dialogue}), seulement la presse ou des récits personnels : ses mots ne peuvent être comparés.`,
  noDocumentOf: (voice) => `Aucun document n’est détenu pour : ${voice} ; nommez un dialogue ou un document.`,
  nameTwo: (example) => `Nommez deux dialogues, documents ou versions à comparer, par exemple ${example}.`,
  silentBoth: (topic) => `Aucun des deux textes ne parle de ce thème : ${topic}.`,
  timelineTitle: (topic) => `À travers les dialogues : ${topic}`,
  timelineSaid: (said, all) => `Dit à ${said} des ${count(all, 'dialogue', 'dialogues')} du registre.`,
  mention: {
    'first-said': 'dit pour la première fois',
    'said-again': 'redit dans les mêmes mots',
    'other-words': 'dit autrement',
    'not-mentioned': 'absent du texte détenu',
    'press-only': 'presse ou récits personnels seulement',
    'no-text-held': 'aucun texte détenu',
  },
  asPicture: 'En image',
  compareFirstLast: 'Comparer le premier et le dernier',
  pictureAlt: (topic, rows) => `Chronologie : ${topic}. ${rows.join('. ')}.`,
  undated: (ordinals) => `Jour non établi : ${list(ordinals)}.`,
  mapTitle: 'Thèmes et dialogues',
  mapNotice: (topics) => `${count(topics, 'thème dont parlent', 'thèmes dont parlent')} les textes détenus.`,
  mapRow: (said, reported) =>
    [
      ...(said.length === 0 ? [] : [list(said)]),
      ...(reported.length === 0 ? [] : [`presse ou récits personnels seulement : ${list(reported)}`]),
    ].join(' ; '),
  mapAlt: (rows) => `Quel dialogue a parlé de quel thème. ${rows.join('. ')}.`,
  mapSaid: 'dit dans un texte officiel',
  mapReported: 'presse ou récits personnels seulement',
  alsoSaid: 'Dit aussi',
  moreChanges: (left) => `et ${count(left, 'autre changement', 'autres changements')}`,
  differenceLegend: (marks) =>
    `${marks.removed} au dossier seulement ; ${marks.added} dans la citation seulement ; ${marks.omitted} omis, comme indiqué`,
};
