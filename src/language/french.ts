import { stopwords } from '@orama/stopwords/french';
import { fold } from './fold.js';
import { stemFrench } from './french-stems.js';
import type { LanguageRules } from './rules.js';
import { folded, numbered, shortened, words } from './word-lists.js';

const list = (text: string) => folded(words(text));

export const french: LanguageRules = {
  code: 'fr',
  stem: stemFrench,
  spelling: (word) => word,
  stopWords: folded([
    ...stopwords,
    ...words(`a où quoi comment pourquoi quand combien lequel laquelle lesquels lesquelles dont donc or ni car si plus
      moins très aussi tout tous toute toutes autre autres même entre vers chez sous avant après pendant depuis contre
      selon comme lors afin ainsi alors encore déjà là ci ça cela fait faire font faut fallait faudra
      faudrait peut peuvent pouvait pouvaient pourra pourront pourrait pourraient doit doivent devait devaient devra
      devront devrait devraient va vont allait allaient ira iront voulait voulaient comptait comptaient sera seront serait
      seraient aura auront aurait auraient avait avaient
      ailleurs assez auparavant auprès aussitôt autant autour autrefois autrement bientôt bref cependant chacun chacune
      davantage dedans dehors delà desquelles desquels dessous dessus devant duquel durant enfin ensuite envers environ
      excepté guère hélas hors jadis jamais jusque mêmes mien mieux néanmoins non nul parce parfois partout peu plutôt
      pourtant près presque quant quelquefois quiconque quoique seulement sien sinon souvent surtout tant tantôt tel telle
      telles tels tôt toujours toutefois trop via voici voilà voire vraiment
      avoir être quelque quelques chaque plusieurs certain certains certaine certaines aucun aucune rien est-ce y en
      propos sujet matière concernant bien merci bonjour svp stp plaît moi dis donne donner donnez montre montrer trouve
      trouver cherche chercher savoir sait veux voudrais voudrait crois peux puis quid etc leurs celui celle ceux celles
      afin chose choses beaucoup se sont ont soit été t on il elle ils elles ce ci parmi malgré hormis sauf dès outre travers lorsque puisque tandis`),
  ]),
  fullWords: words('né nés sûr sûrs'),
  abbreviations: shortened([
    'gouvernement: gvt gouv gvnt',
    'gouvernements: gvts',
    'conférence: conf confs',
    'organisation: org orga',
    'organisations: orgas',
    'international: intl internat',
    'développement: dvpt dev dévpt',
    'coopération: coop',
    'information: info',
    'informations: infos',
    'ministère: min',
    'réunion: réu',
    'représentants: reps',
    'déclaration: décl',
    'stratégie: strat',
    'résolution: rés',
    'convention: conv',
    'sécurité: sécu',
    'nombre: nb nbre',
    'problème: pb',
    'problèmes: pbs',
    'quand: qd',
    'janvier: janv',
    'février: fév févr',
    'septembre: sept',
    'octobre: oct',
    'novembre: nov',
    'décembre: déc',
  ]),
  askingWords:
    list(`conçoit conçoivent concevait dit dire disent disait parle parler parlent parlé parlait mentionne mentionner mentionné mentionnée
    évoque évoquer évoqué évoquée évoqués aborde aborder abordé abordée abordés discuté discuter discutée discussion
    discussions position positions avis opinion opinions pense pensent penser vision texte textes document documents
    passage passages citation citations mot mots phrase phrases déclaration déclarations déclaré déclarer engagement
    engagements engagé engagés engagent convenu convenir accord accords décidé décidées décision décisions conclu
    conclusion conclusions point points question questions thème thèmes dialogue dialogues réunion réunions partie
    parties participant participants partenaire partenaires côté côtés deux ensemble conjoint conjointe conjointement
    commun commune soutien soutenir soutient soutiennent soutenu promis promettre prévu prévoient prévoit prévoir
    souhaite souhaitent veut veulent rôle place traite traité traiter importance
    important importante importants particulier notamment précis précise précisément officiel officielle officiellement
    exact exacte exactement dernier dernière derniers récemment récent année années an ans fois prendre pris prise
    sens compte concret concrètement façon manière type genre résumé rappel rappeler détail détails actuel actuellement
    relatif relative annuel annuelle message messages condition conditions raison raisons occasion délai motif
    motifs note notes prépare prépares préparer préparons rédige rédiger rédigeons décrire décrit décrivent
    décrivait signifie signifient signifier envisagé envisagée estimer estiment considère considèrent croient croit
    jugent juge retenu exprimé exprimer entendre entend entendent entendait entendons remonte remonter remontait
    formule formules formulation formulations remarque remarques extrait extraits libellé verbatim collègue langage
    élément éléments suite version versions part`),
  askingStems: new Set(
    [
      ...words(`parler dire disaient évoquer évoqua mentionner aborder discuter déclarer promettre penser souhaiter estimer
        considérer juger exprimer affirmer affirmaient conclure décider décidèrent`),
    ].map((word) => stemFrench(fold(word))),
  ),
  elisions: words('l d qu j m n s t c lorsqu puisqu jusqu quoiqu quelqu presqu aujourd'),
  contractions: words('s'),
  stanceWords: new Set(
    [
      ...list(`saluer salué salués félicités félicité réaffirmer réaffirmé affirmer affirmé engager engagés souligner
        souligné condamner condamné convenir convenu reconnaître reconnu croire soutenir soutenu soutenons soutien
        réitérer réitéré exprimé exprimer noter noté encourager encouragé déterminés veulent doivent devoir devrait
        attendre partageons partager conviction indispensables`),
    ].map((word) => stemFrench(fold(word))),
  ),
  ordinals: numbered(
    `premier deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme onzieme douzieme
     treizieme quatorzieme quinzieme seizieme`,
    { premiere: 1, inaugural: 1, inaugurale: 1, second: 2, seconde: 2 },
  ),
  ordinalFigure: /^(\d{1,3})(?:er|ere|re|e|eme|ieme|nd|nde)$/,
  cardinals: numbered('un deux trois quatre cinq six sept huit neuf dix onze douze'),
  numberLabels: list('n no numéro num'),
  numberWord: 'numero',
  timeUnits: list('an ans année années mois semaine semaines jour jours heure heures fois'),
  articles: words('le la du au'),
  meetingWords: list(
    'dialogue dialogues cyberdialogue rendez rendezvous réunion réunions édition éditions session sessions rencontre rencontres cycle tour série',
  ),
  bodyWords: list(
    'conseil conseils sommet sommets ministérielle comité commission forum conférence dialogue dialogues',
  ),
  nameLinks: words('de du des d sur la le les l pour et en'),
  linkingWords: words('avec entre'),
  meetingPronouns: words('fois'),
  factWords: {
    held: list('quand date dates jour jours mois année'),
    city: list('où ville lieu endroit capitale accueilli accueille accueillera hôte siège'),
    coChairs: list(`coprésidé coprésidait coprésidents coprésident coprésider coprésidence coprésidente présidé
      présidait président présidents présider présidence co dirigé dirigeait mené conduit tête chefs délégation menait conduisait siégeait siégé homologue homologues
      représentait représenté représentés représentaient représentant représentants représenter`),
    published: list(
      'publié publiée publiés publiées publier publication diffusé diffusée paru parue parution émane émaner émis émise lien liens',
    ),
  },
  factFiller:
    list(`tenu tenue tenus tient tenir lieu déroulé déroulée dérouler déroulait organisé organisée réuni réunis
    réunies rencontré rencontrés passé passée eu a été il elle ils elles était est quel quelle quels quelles et nom noms
    personne personnes qui responsable responsables s est on t cette ce celui se sont rappelle moi côté chaque exactement
    exacte calendrier devait devaient doit doivent devra devrait prévu prévue
    délégations semaine fixé fixée fin début mi commencé commencée débuté fini finie terminé terminée achevé achevée ouvert
    ouverte clos close conclu conclue tombé tombée duré siégé`),
  factNouns: {
    held: list('date dates jour jours'),
    city: list('ville lieu endroit'),
    coChairs: list('coprésidents coprésident coprésidence présidents'),
    published: list('publication parution'),
  },
  textWords: list('texte textes déclaration déclarations communiqué communiqués transcription'),
  factLinks: words('de du des pour'),
  holdingWords: list('tenu tenue tenus déroulé déroulée organisé organisée réuni réunis réunies'),
  confirmingWords: list('exact vrai correct'),
  farPlaces: list('atlantique pacifique océan continent sol europe amérique asie afrique étranger'),
  unnamedPeople: list(
    'représentant représentants représentantes fonctionnaire fonctionnaires délégués experts participants',
  ),
  utterances: list('propos remarques commentaire commentaires discours opinion opinions'),
  bothSides:
    / (?:(?:deux|chaque) (?:rives?|cotes?|bords?|rivages) de (?:l )?|part et (?:d )?autre de (?:l )?)(?:atlantique|ocean) /u,
  officeWords: list('poste fonction fonctions titre rang rôle métier'),
  futureWords: list('prochain prochaine prochains prochaines suivant suivante futur future nouveau'),
  againWords: words('nouveau'),
  meetingVerbs: list('voir retrouver réunir rencontrer'),
  meetAgain: new Set(['se revoir', 'nous revoir', 'se revoient', 'se reverront', 'se reverraient', 'se retrouver']),
  afterWords: list('après suivant suivi'),
  nextMeeting: 'la prochaine réunion, se réunir de nouveau',
  latestWords: list('dernier dernière récent récente'),
  beforeLanguages: words('en'),
  placeBefore: /(?<!\p{L})(?:[ÀàEe]n?|[Aa]ux?|[Pp]rès de) (?:la |le |La |Le |l’)?(\p{Lu}[\p{L}-]+)/gu,
  inflection: {
    endings: [
      ...words(`eraient issent eront erait erons aient erent asses ement erez issez issait iront ions ent ons ant ait
      ais era ira ees iez ez ee es is it er ir re e s x a`),
    ],
    bases: ['', 'e', 'er', 'ir', 're', 'ent', 's'],
  },
  beforeVerbs: list(`on il elle ils elles nous vous je ne se sont ont a est été était étaient avait avaient peut peuvent
    doit doivent va vont pour de faut veut veulent`),
  verbForm: /(?:er|ir|ait|aient|era|eront|[^m]ent|ant|ee|ees)$/u,
  cognates: [
    [/^gouv/u, 'gov'],
    [/issement$/u, 'ishment'],
    [/(?:ement)$/u, 'ment'],
    [/ites?$/u, 'ity'],
    [/tes?$/u, 'ty'],
    [/(?:iques?)$/u, 'ic'],
    [/(?:ismes?)$/u, 'ism'],
    [/(?:istes?)$/u, 'ist'],
    [/(?:eurs?)$/u, 'or'],
    [/(?:oires?)$/u, 'ory'],
    [/(?:aires?)$/u, 'ary'],
    [/(?:ifs?|ives?)$/u, 'ive'],
    [/(?:eux|euses?)$/u, 'ous'],
    [/(?:els?|elles?)$/u, 'al'],
    [/(?:aux)$/u, 'al'],
    [/(?:ies?)$/u, 'y'],
    [/(?:er|ir|ee?s?)$/u, ''],
    [/(?:ques?)$/u, 'c'],
  ],
  request: new RegExp(
    [
      '^ (?:(?:bonjour|salut|merci de|alors|bon|et|puis|aussi|maintenant|pardon|veuillez|priere de) )*',
      '(?:je suis (?:\\w+ ){1,3}et )?',
      '(?:(?:je vous serais (?:tres )?(?:reconnaissante?|gre) de|auriez vous la (?:gentillesse|bonte) de|serait il possible de|est ce que vous pourriez|peux tu|pouvez vous|pourriez vous|pourrais tu|peut on|je voudrais|je souhaite|j aimerais|aimerais|il faut|faut) (?:me |nous )?)?',
      '(?:pour (?:mon|ma|mes) (?:\\w+ ){1,5}$|(?!rendez |chez |assez |nez )[a-z]{2,}ez(?= \\w)',
      '|(?:montrer?|donner?|trouver?|retrouver?|citer?|indiquer?|preciser?|rappeler|rappelle|lister?|sors|sortir|cherche|chercher|',
      'resumer?|afficher?|confirmer?|verifier?|dis|dire|explique|expliquer|envoie|envoyer|enumerer?|nommer?)(?= \\w)',
      '|[a-z]+(?= (?:moi|nous) ))',
    ].join(''),
    'u',
  ),
  pairs: new Set(['quel temps']),
  quotations: list('phrase phrases citation citations passage passages formule formules extrait extraits'),
  adjective: /(?:iques?|istes?|euses?|eux|els?|elles?|ifs?|ives?|ables?|ibles?|antes?|ants?)$/u,
  clause: /(?<!\p{L})(?:articles?|paragraphes?|alineas?|chapitres?|annexes?|§) ?(?:\d|[ivx]+(?!\p{L}))/u,
  askers: list('demande demandent demandait interroge'),
  pointing:
    / (?:ce|cet|cette) (?:format|dossier|canal|echange|exercice|processus|demarche|enceinte|filiere|rendez vous|rendezvous) /u,
  reasonGiven:
    /^(?:pour (?:que|mon|ma|mes|notre|nos|un|une|le|la)|afin|car|parce|merci|c['’]est pour|je|j['’]|nous|mon|ma|notre)[^?]*$/iu,
  remark: /^(?:le|la|les|l['’]|un|une|ce|cet|cette|il|elle|ils|elles|on|nous|notre|aucun|seul)(?![\p{L}])[^?]*$/iu,
  answerPatterns: [
    [
      'quantity',
      / (?:combien|(?:le )?nombre (?:exact |precis |total )?d[e ]|nombre total|quel (?:nombre|pourcentage|montant)|quelle (?:part|somme)) /u,
    ],
    ['country', / (?:quels?|quelles?|liste des) (?:gouvernements?|pays|etats?(?: membres)?|nations?) /u],
    [
      'person',
      / (?:quel(?:le)?s? (?:commissaires?|ministres?|ambassad\w+|fonctionnaires?|deleguee?s?|diplomates?|juristes?)|quel nom port\w+ (?:l[ea] )?(?:\w+ )?(?:fonctionnaire|representante?|deleguee?|ministre|chef)|comment appel\w* (?:\w+ ){0,2}(?:fonctionnaire|representante?|deleguee?|ambassad\w+|ministre|chef)|noms? d\w* (?:\w+ ){0,2}(?:fonctionnaires?|personnes?|representante?s?|delegues?)) /u,
    ],
    ['chair', /^ qui (?:\w+ ){0,4}(?:co)?presid\w* /u],
    ['person', /^ qui (?:\w+ ){0,4}(?:represent\w*|deleguee?s?|porte parole|negociat\w+) /u],
    ['place', /^ ou (?:est tenue?s?|se tient|est deroulee?s?|a eu lieu|a ete organisee?) | quelles? villes? /u],
    ['day', / (?:date exacte|date precise|jour exact|quel jour) /u],
    ['date', /^ quand | (?:quelle|quel) (?:date|jour|annee|mois) |^ (?:la |les )?dates? (?:de|du|des) /u],
    ['contact', / (?:numeros? de telephone|adresse (?:e mail|mail|electronique|postale)|courriel) /u],
    [
      'clause',
      / quels? (?:article|paragraphe|alinea|chapitre)s? (?:du|de|des) (?!(?:la |le )?(?:\w+ ){0,2}(?:declaration|texte|document|communique) )/u,
    ],
    ['company', / (?:quels?|quelles?) (?:entreprises?|societes?|firmes?) /u],
  ],
  voicePatterns: [
    ['press', / (?:(?:dans|selon|par|apres) la presse|article de presse|journalistes?|journal) /u],
    ['personal', / (?:(?:billet de )?blog(?:ue)?|auteure?|temoignage|recit personnel) /u],
  ],
  thingAsking: words('quel quelle quels quelles'),
  months: list('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
  weekdays: words('lundi mardi mercredi jeudi vendredi samedi dimanche'),
  numberWords: list(`deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente
    quarante cinquante soixante cent cents mille million millions milliard milliards dizaine dizaines centaine centaines
    douzaine moitié tiers quart cinquième pour-cent`),
};
