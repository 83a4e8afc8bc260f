import { conjunctionIn } from './conjunction.js';
import type { Words } from './words.js';
import { comparingFrench } from './words-comparing-french.js';

const list = conjunctionIn('fr');
const quoted = (text: string) => `« ${text} »`;
const count = (number: number, one: string, many: string) => `${number} ${number < 2 ? one : many}`;
const listWithOthers = (terms: readonly string[], others: number) =>
  list([...terms.map(quoted), ...(others === 0 ? [] : [count(others, 'autre mot', 'autres mots')])]);
const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** « le 5 décembre 2014 », « les 6–7 décembre 2023 », but « en décembre 2015 ». */
const onDay = (date: string) =>
  /^\d{1,2}(?:er)?[ –]/u.test(date) ? `${date.includes('–') ? 'les' : 'le'} ${date}` : `en ${date}`;

/** What Rapporteur says in French. */
const textsOf = (dialogue: string) => `Textes publiés, ${dialogue} :`;

export const french: Words = {
  comparing: comparingFrench,
  list,
  quoted,
  ordinal: (number) => (number === 1 ? '1er' : `${number}e`),

  voice: { joint: 'texte commun', press: 'presse', personal: 'récit personnel' },
  voiceOf: (party) => `version ${party}`,
  quotedIn: (speaker, voice) => `${speaker} (${voice}), cité dans la presse`,

  dialogueLine: (parts) =>
    [
      `${parts.ordinal} ${parts.series}`,
      parts.city ?? 'lieu non établi',
      parts.held === null ? 'date non établie' : `tenu ${onDay(parts.held)}`,
    ].join(' · '),
  sourceDocument: (parts) =>
    `${capital(parts.voice)} : ${parts.title}, ${parts.publisher}, ${parts.published === null ? 'jour de publication non indiqué' : `publié ${onDay(parts.published)}`}`,
  sourceLine: (documentLine, paragraph) => `${documentLine}, paragraphe ${paragraph}`,
  labelled: (label, text) => `${label} : ${text}`,
  alsoIn: 'Aussi dans',
  reprintedBy: (name) => `reproduit par ${name}`,

  context: 'Contexte',
  cite: 'Citer',
  nextPage: 'Page suivante',
  pageFrom: (place) => `À partir de ${place}`,
  readOn: 'Lire la suite',
  firstPage: 'Première page',
  inLanguage: (language) => `En ${language}`,
  otherVersion: capital,
  openDialogue: (ordinal) => `${ordinal} dialogue`,
  openTopic: (label) => label,
  everyMention: 'Toutes les mentions',
  languageName: { en: 'anglais', fr: 'français' },

  share: 'Partager',
  dismiss: 'Retirer',
  source: 'Source',
  sharedBy: (who) => `Partagé par ${who}`,
  dismissNotYours: 'Seule la personne qui a posé la question peut retirer cette réponse.',
  oldButton: 'Ce bouton ne peut plus être lu ; reposez la question avec /demander ou /position.',
  noText: 'Ce message ne contient aucun mot à chercher ; choisissez-en un autre.',
  messageMenu: 'Trouver la source',

  pageBeyond: (total) => `Il n’y en a que ${total}.`,
  pagePlace: (from, to, total) => `${from === to ? from : `${from} à ${to}`} sur ${total}.`,
  quotationGoesOn: (characters) => `La citation continue : encore ${count(characters, 'caractère', 'caractères')}.`,
  notByButton: (passages) =>
    `La question est trop longue pour qu’un bouton la repose : les passages qui suivent (${passages}) ne s’obtiennent qu’en demandant avec moins de mots.`,
  notShown: (lines) =>
    `${count(lines, 'ligne ne tient', 'lignes ne tiennent')} pas dans un message ; précisez la question pour ${lines < 2 ? 'la' : 'les'} voir.`,
  positionTitle: (topic) => `Au dossier : ${topic}`,
  askTitle: (question) => question,
  searchTitle: (words) => `Recherche : ${words}`,
  found: (total) => `${count(total, 'passage trouvé', 'passages trouvés')}.`,
  closest: 'Aucun passage ne répond à cette question. Les plus proches sont montrés ; ce ne sont pas des réponses.',
  closestSearch: 'Aucun passage ne contient tous ces mots. Les plus proches sont montrés.',
  closestPosition: (topic) =>
    `Aucun texte officiel détenu ne prend position sur ce thème : ${topic}. Ce qu’en disent la presse ou des récits personnels est montré ; ce n’est pas une position.`,
  notFoundWords: (terms, others) => `Absent du dossier : ${listWithOthers(terms, others)}.`,
  alsoSilent: (parts) =>
    [
      ...(parts.notMentioned.length > 0 ? [`Texte détenu, thème non mentionné : ${list(parts.notMentioned)}.`] : []),
      ...(parts.noOfficial.length > 0 ? [`Presse ou récits personnels seulement : ${list(parts.noOfficial)}.`] : []),
      ...(parts.noText.length > 0 ? [`Aucun texte détenu : ${list(parts.noText)}.`] : []),
    ].join(' '),

  silentTopic: (topic) => `Aucun texte détenu ne parle de ce thème : ${topic}.`,
  silentTitle: 'Absent du dossier',
  silentTerms: (terms, others) =>
    terms.length === 1 && others === 0
      ? `${quoted(terms[0] ?? '')} ne figure dans aucun texte détenu.`
      : `${listWithOthers(terms, others)} ne figurent dans aucun texte détenu.`,
  silentPassage: 'Aucun passage des textes détenus ne répond à cette question.',
  silentSubject: 'La question ne nomme aucun sujet à chercher ; nommez un thème, par exemple.',
  silentNoText: (dialogues) =>
    `Aucun texte n’est détenu pour : ${list(dialogues)} ; ce qui s’y est dit ne peut donc être cité.`,
  silentNumber: (number, last) =>
    `Le registre ne connaît pas de ${number} dialogue ; le dernier qu’il connaît est le ${last}.`,
  silentNotInSeries: (name, series) =>
    `${quoted(name)} n’appartient pas à la série ${series}, et aucun texte détenu n’en parle.`,
  otherDialogues: (others: number) => count(others, 'autre', 'autres'),
  searchedDocuments: (titles, others) =>
    `Documents consultés : ${list([...titles, ...(others === 0 ? [] : [count(others, 'autre document', 'autres documents')])])}.`,
  searchedNothing: 'Aucun document ne passe ces filtres.',
  nearestTopics: 'Les thèmes les plus proches au dossier :',
  publishedAt: 'Son texte a été publié ici :',
  publishedToo: 'Également publié, mais non détenu :',
  publicationLine: (title, published) => (published === null ? title : `${title}, publié ${onDay(published)}`),
  publishedUnknown: 'L’adresse officielle de son texte n’est pas établie.',

  fact: {
    held: (dialogue, value) => `Le ${dialogue} s’est tenu ${onDay(value)}.`,
    city: (dialogue, value) => `Le ${dialogue} s’est tenu à ${value}.`,
    coChairs: (dialogue, value) => `Le ${dialogue} a été coprésidé par ${value}.`,
    published: (dialogue, value) => `${textsOf(dialogue)} ${value}`,
  },
  textsOf,
  factUnknown: {
    held: (dialogue) => `La date du ${dialogue} n’est pas établie.`,
    city: (dialogue) => `Le lieu du ${dialogue} n’est pas établi.`,
    coChairs: (dialogue) => `La coprésidence du ${dialogue} n’est pas établie.`,
    published: (dialogue) => `Aucune publication d’un texte n’est établie : ${dialogue}.`,
  },
  factSource: 'Source : le registre.',
  factBasis: (basis) => `Source : le registre (${basis}).`,
  factAnnounced: 'Ce que les textes du dialogue précédent annonçaient figure ci-dessous.',
  factStated: 'Le passage ci-dessous le dit.',

  dialogueTitle: (ordinal, series) => `${ordinal} ${series}`,
  registerTitle: 'Le registre des dialogues',
  heldOn: (date) => `Tenu : ${date}`,
  heldUnknown: 'Tenu : date non établie',
  cityIs: (city) => `Ville : ${city}`,
  cityUnknown: 'Ville : non établie',
  coChairsAre: (names) => `Coprésidence : ${list(names)}`,
  hostsAre: (names) => `Hôte : ${list(names)}`,
  basisIs: (basis) => `(${basis})`,
  numberIs: (basis) => `Numéro : ${basis}`,
  textsHeld: 'Textes détenus :',
  noTextHeld: 'Aucun texte détenu.',
  registerRow: (line, texts) =>
    `${line} · ${texts === 0 ? 'aucun texte détenu' : count(texts, 'texte détenu', 'textes détenus')}`,

  documentsTitle: 'Les documents détenus',
  documentLine: (parts) =>
    `${parts.title}, ${parts.publisher}, ${parts.published === null ? 'jour de publication non indiqué' : `publié ${onDay(parts.published)}`} (${parts.voice})`,
  documentRow: (line, passages) => `${line} ; ${count(passages, 'passage', 'passages')}`,
  documentsNotice: (held, silent) =>
    `${count(held, 'document détenu', 'documents détenus')}.${silent.length > 0 ? ` Aucun texte détenu : ${list(silent)} dialogue${silent.length > 1 ? 's' : ''}.` : ''}`,
  rights: (rights) => `Droits : ${rights}`,
  basis: (basis) => `Date de publication : ${basis}`,
  addressBasis: (basis) => `Adresse : ${basis}`,
  author: (name) => `Auteur : ${name}`,
  translator: (name) => `Traduction : ${name}`,
  language: (name) => `Langue : ${name}`,
  readFromStart: 'Lire depuis le début',

  passageTitle: (id) => `Passage ${id}`,
  passagesTitle: (total) => count(total, 'passage', 'passages'),
  underHeadings: (headings) => `Sous : ${headings.join(' › ')}`,
  leadIn: 'C’est un point d’une liste qui commence ainsi :',
  before: 'Avant',
  thisPassage: 'Le passage',
  after: 'Après',
  previousPassage: 'Passage précédent',
  followingPassage: 'Passage suivant',
  moreContext: 'Plus de contexte',

  citeTitle: (id) => `Référence de ${id}`,

  citationStyle: { plain: 'En texte simple', markdown: 'En Markdown' },

  welcome: (position, question) =>
    `Rapporteur cite le dossier. Essayez ${position}\nou demandez simplement : ${question}\nTab complète, un numéro choisit ce qu’une réponse propose, /aide montre toutes les commandes, /quitter termine.`,
  corpusReplaced: (documents, passages) =>
    `Le corpus a changé : désormais ${count(documents, 'document', 'documents')} et ${count(passages, 'passage', 'passages')}.`,
  corpusKept: 'Le corpus a changé mais ne peut être servi ; celui d’avant reste :',
  exampleWhen: (ordinal) => `Quand s’est tenu le ${ordinal} dialogue ?`,
  exampleWhat: (topic) => `${topic} : que disent les textes ?`,
  helpTitle: 'Ce qu’on peut demander',
  helpIntro:
    'Rapporteur répond avec les mots mêmes des textes détenus, datés et référencés. Il n’écrit rien de lui-même.',
  helpOptions: 'Options :',
  helpRequired: 'obligatoire',

  unknownCommand: (typed, nearest) => `Il n’y a pas de commande ${quoted(typed)} ; vouliez-vous dire /${nearest} ?`,
  unknownOption: (typed, command, names) =>
    `/${command} n’a pas d’option ${quoted(typed)} ; elle accepte ${names.join(', ')}.`,
  missingOption: (name, command, example) => `/${command} demande ${name} ; tapez par exemple ${example}.`,
  wrongType: {
    string: (name) => `L’option ${name} attend un texte.`,
    integer: (name) => `L’option ${name} attend un nombre entier.`,
    boolean: (name) => `L’option ${name} attend true ou false.`,
  },
  outOfRange: (name, least, most) =>
    most === null
      ? `L’option ${name} attend un nombre à partir de ${least ?? 0}.`
      : `L’option ${name} attend un nombre de ${least ?? 0} à ${most}.`,
  tooLong: (name, length, most) =>
    `L’option ${name} compte ${length} caractères ; ${most} au plus peuvent être lus, demandez donc en moins de mots.`,
  emptyText: (name, example) => `Il n’y a aucun mot dans ${name} ; tapez par exemple ${example}.`,
  oneOf: (name, typed, values) =>
    `${quoted(typed)} ne convient pas pour ${name} ; tapez l’une de ces valeurs : ${values.join(', ')}.`,
  noDialogue: (typed, example, held) =>
    `Le registre ne connaît pas de dialogue ${quoted(typed)} ; il en compte ${held} : tapez un numéro, une année ou une ville, par exemple ${example}.`,
  noPassage: (typed, example) =>
    `Il n’y a pas de passage ${quoted(typed)} au dossier ; un identifiant ressemble à ${example}, et /chercher trouve des passages par leurs mots.`,
  noDocument: (typed, nearest) => `Il n’y a pas de document ${quoted(typed)} ; vouliez-vous dire ${nearest} ?`,
  notJson: (line) =>
    `La ligne ${line} n’est pas un objet JSON avec « command » ; écrivez par exemple {"command":"ask","options":{"question":"…"}}.`,
  bug: (reference) => `Quelque chose a échoué ici, sans que votre saisie soit en cause. La référence est ${reference}.`,
};
