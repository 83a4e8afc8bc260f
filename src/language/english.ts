import { stemmer } from '@orama/stemmers/english';
import { stopwords } from '@orama/stopwords/english';
import type { LanguageRules } from './rules.js';
import { folded, numbered, shortened, words } from './word-lists.js';

const BRITISH_TO_AMERICAN: readonly (readonly [RegExp, string])[] = [
  [/isation(s|al)?$/, 'ization$1'],
  [/^([a-z]{3,})is(e|ed|es|er|ers|ing)$/, '$1iz$2'],
  [/^([a-z]{2,})ys(e|ed|es|ing)$/, '$1yz$2'],
  [/^([a-z]{3,})our(s|ed|ing|al|able|ably|ful|less|ite|hood)?$/, '$1or$2'],
  [/(cent|theat|fib|met|lit)re(s)?$/, '$1er$2'],
  [/(def|off|lic|pret)ence(s)?$/, '$1ense$2'],
  [/([aeiou])ll(ed|ing|er|ers)$/, '$1l$2'],
  [/programmes?$/, 'program'],
  [/ogue(s)?$/, 'og$1'],
];

/** Words that the stemmer would make one with a word of another meaning ("convention" with "convene"). */
const OWN_STEMS = new Map(
  [
    'convention conventions',
    'organization organizations organizational',
    'international internationally',
    'communication communications',
    'community communities',
    'authority authorities',
    'importance important importantly',
    'objective objectives',
    'general generally',
    'university universities',
    'experiment experiments',
    'publicity',
    'news',
    'policy policies',
    'police policing',
    'addressee addressees',
    'universal universally',
    'military',
  ].flatMap((line) => {
    const [first, ...others] = line.split(' ');
    return first === undefined ? [] : [first, ...others].map((word) => [word, first] as const);
  }),
);

const stem = (word: string) => OWN_STEMS.get(word) ?? stemmer(word);

export const english: LanguageRules = {
  code: 'en',
  stem,
  spelling: (word) => BRITISH_TO_AMERICAN.reduce((spelt, [from, to]) => spelt.replace(from, to), word),
  stopWords: folded([
    // "To meet again" is not "to meet".
    ...stopwords.filter((word) => word !== 'again'),
    ...words(`don doesn didn isn wasn aren weren won couldn shouldn wouldn hasn haven hadn also any anything anyone
      everything something someone somebody anybody a got get gets getting let like just please tell show give find know
      want need really ever yet still else etc via per upon within whether one ones much many lot lots thing things
      whatever whichever make makes made put use using used go goes going went come comes there's hi hello hey thanks
      thank ok okay across along among amongst behind beside besides beyond despite during except inside outside throughout
      until till unless towards onto amid actually exactly regarding concerning respect toward towards versus vs me i'd quick quickly cos im
      almost already although always another anyhow anyway became become becomes beforehand either elsewhere even every
      everybody everyone everywhere hence however indeed instead latter maybe meanwhile mine moreover mostly namely neither
      nevertheless nobody none nonetheless nothing nowhere often others otherwise perhaps quite rather several since somehow
      sometime sometimes soon thence thereby therefore though thus twice whenever whereas whereby wherever whoever whole
      whose without yes mr mrs ms dr asap
      svp stp n whats hows wheres whos dont doesnt didnt wanna gonna gimme u r ur plz pls thx`),
  ]),
  fullWords: new Set(),
  abbreviations: shortened([
    'government: govt govts gov govs govmt',
    'management: mgmt mgt',
    'conference: conf confs',
    'department: dept depts',
    'international: intl internat',
    'organization: org orgs',
    'meeting: mtg mtgs',
    'committee: cttee cmte ctee',
    'national: natl',
    'information: info',
    'cooperation: coop',
    'representatives: reps',
    'statement: stmt stmnt',
    'agreement: agmt agrmt',
    'development: dev devt',
    'regulations: regs',
    'administration: admin',
    'business: biz',
    'infrastructure: infra',
    'communications: comms',
    'strategy: strat',
    'recommendations: recs',
    'convention: conv',
    'implementation: implem',
    'secretary: secy',
    'working: wkg',
    'group: grp grps wg wgs',
    'number: nb nbr',
    'reference: ref refs',
    'paragraph: para paras',
    'people: ppl',
    'october: oct',
    'november: nov',
    'december: dec',
    'september: sept sep',
    'january: jan',
    'february: feb',
    'april: apr',
    'august: aug',
  ]),
  askingWords: folded(
    words(`say says said saying cite cites cited occur occurs appear appears anywhere somewhere talk talks talked talking mention mentions mentioned speak spoke spoken state states
      stated statement statements discuss discussed discusses discussion discussions position positions stance stances
      view views opinion think thinks thought agree agreed agrees agreement agreements address addressed addresses topic
      topics issue issues subject matter matters question questions answer answers word words wording text texts passage
      passages quote quotes quotation record document documents paragraph line lines language exact exactly official
      officially dialogue dialogues dialog meeting meetings side sides party parties participant participants partner
      partners both two joint jointly together commit commits committed commitment commitments support supports supported supporting
      promise promised pledge pledged decide decided conclude concluded conclusion outcome outcomes result results
      call calls called express expressed want wanted plan plans planned planning intend intends intention feel
      believe believes note noted reference refer refers referred cover covered raise raised bring brought
      happen happened happens anything regarding take takes took taken describe described explain
      detail details specific specifically particular particularly general main key important importance about
      come up part role doing done able again supposed meant try trying look looking relation terms way ways kind kinds sort year years
      time times today now currently current recent recently ago latest last follow following read reading write written
      message messages condition conditions reason reasons occasion extent drafting preparing memo briefing foreseen foresee
      foresees envisaged envisage envisages annual concern concerned treat treated deal deals dealt summary summarize recall
      remind version versions sentence sentences footnote footnotes remark remarks remarked comment comments commented excerpt excerpts
      extract extracts phrase phrases verbatim colleague boss hint hints punchy`),
  ),
  askingStems: stemmed('say talk mention speak discuss'),
  elisions: new Set(),
  contractions: words('s t ts re ve ll d m'),
  stanceWords: stemmed(`welcome welcomed reaffirm reaffirmed affirm affirmed commit committed commitment emphasize
    emphasized emphasise condemn condemned agree agreed urge urged recognize recognized recognise recognising believe
    look forward support supported reiterate reiterated pledge pledged highlight highlighted note noted commend commended
    encourage encouraged should must will underline underlined stress stressed call promote determined continue
    express expressed`),
  ordinals: numbered(
    `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
     sixteenth seventeenth eighteenth nineteenth twentieth`,
    { inaugural: 1 },
  ),
  ordinalFigure: /^(\d{1,3})(?:st|nd|rd|th)$/,
  cardinals: numbered('one two three four five six seven eight nine ten eleven twelve'),
  numberLabels: words('no number num nr'),
  numberWord: 'number',
  timeUnits: words('year years month months week weeks day days hour hours time times'),
  articles: words('the'),
  meetingWords: words('dialogue dialogues dialog meeting meetings edition editions session round rounds talks series'),
  bodyWords:
    words(`council councils summit summits ministerial ministerials committee commission forum conference dialogue
    dialogues board panel partnership taskforce talks`),
  nameLinks: words('of on for the and'),
  linkingWords: words('with between'),
  meetingPronouns: words('one time'),
  factWords: {
    held: words('when date dates day days year month'),
    city: words('where city place places venue location town located capital host hosted hosts soil'),
    coChairs: words(
      'chair chairs chaired chairing chairman chairmen chairperson chairpersons cochair cochairs cochaired co lead led headed ran presided delegation heads head leading represented sat sits sitting attended opposite counterpart counterparts alongside',
    ),
    published: words('published publish publishes publisher publication released release issued posted link links url'),
  },
  factFiller:
    words(`held hold take took taken taking place happen happened happening occur occurred occur convene convened meet
    met organize organized gather was were is did do it its that this they them one then start started begin began
    exact exactly what which and whom name names named person who people official officials us. eu conducted run
    side sides each behalf on for both calendar full know tell me remind again list scheduled due supposed meant planned going
    delegations week weekday fixed late early mid together turn number
    back end ended ends finish finished conclude concluded closed last lasted lasts sit fall fell staged assemble assembled ahead off`),
  factNouns: {
    held: words('date dates day days'),
    city: words('city place venue location'),
    coChairs: words('chairs chair chairmen chairpersons cochairs'),
    published: words('publisher publication'),
  },
  textWords: words('text texts statement statements communique declaration readout transcript'),
  factLinks: words('of for'),
  holdingWords: words('held convened organized'),
  confirmingWords: words('right correct true'),
  farPlaces: words(
    'atlantic pacific ocean continent soil theirs ours europe america asia africa abroad overseas shore shores coast',
  ),
  unnamedPeople: words(
    'representative representatives official officials delegate delegates expert experts participants',
  ),
  utterances: words('words remark remarks comment comments speech opinion opinions'),
  bothSides: / (?:(?:both|two|either|each) (?:sides?|shores?) of|across) the (?:atlantic|pacific|ocean) /u,
  officeWords: words('job jobs title titles role roles post function rank office'),
  futureWords: words('next upcoming future again coming'),
  againWords: words('again'),
  meetingVerbs: words('see sees seeing seen meet meets meeting met sit sitting'),
  meetAgain: words('reconvene reconvened reconvening reconvenes follow-up'),
  afterWords: words('after following'),
  nextMeeting: 'the next meeting, to meet again',
  latestWords: words('latest last recent newest'),
  beforeLanguages: words('in into'),
  placeBefore: /(?<!\p{L})(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside) (?:the |The )?(\p{Lu}[\p{L}-]+)/gu,
  inflection: {
    endings: ['ingly', 'ations', 'ings', 'ies', 'ing', 'ers', 'est', 'ion', 'ed', 'es', 'er', 'ly', 's', 'd'],
    bases: ['', 'e', 'y'],
  },
  beforeVerbs: words(`to they we he she it you i did does do will would can could should shall must may might not
    governments states sides`),
  verbForm: /(?:[^e]ed|ly)$/u,
  cognates: [],
  request: new RegExp(
    [
      '^ (?:(?:hi|hello|hey|please|kindly|quickly|sorry|so|ok|okay|and|then|also|now|but) )*',
      '(?:(?:may|might) i ask(?= \\w)',
      '|(?:if i may|by any chance) ',
      '|for my (?:\\w+ ){1,5}$',
      '|(?:(?:can|could|would|will) (?:you|we|i|someone|somebody|anyone|anybody) (?:(?:please|kindly|possibly|be so kind as to) )*',
      '|i (?:would |d )?(?:like|want|need|love|wish) (?:you )?to ',
      '|i (?:would|should|d|will|ll|am|m) be (?:\\w+ )?(?:grateful|thankful|obliged|glad|pleased|happy) (?:if you (?:could|would|can) |to )',
      '|i (?:was wondering|wonder|am wondering) (?:if|whether) (?:you (?:could|would|can) )?)?',
      '(?:(?:(?:show|tell|indicate|specify|locate|retrieve|fetch|remind|recall|confirm|quote|cite|summarize|display|print|find|search|know)(?= \\w)',
      '|(?:name|list|give|get|pull|dig|bring|send|share|identify|provide|check|verify|help|look|point|explain|outline|describe)',
      '(?= (?:me|us|up|out|for|to|a|an|the|all|any|every|each|which|who|what|where|when|how) ))(?: (?:me|us|to))*(?= \\w) ?)+)',
    ].join(''),
    'u',
  ),
  pairs: new Set(),
  quotations: words(
    'sentence sentences line lines quote quotes quotation passage passages phrase phrases excerpt wording',
  ),
  adjective: /(?:ic|al|ive|ous|ful|able|ible|y|ish|some)$/u,
  clause: /(?<!\p{L})(?:articles?|paragraphs?|sections?|clauses?|chapters?|annex(?:es)?|§) ?(?:\d|[ivx]+(?!\p{L}))/u,
  askers: words('asks ask asking asked wonders wondering'),
  pointing:
    / (?:this|that) (?:(?:whole|entire|bilateral|joint) )*(?:format|file|dossier|portfolio|channel|track|exchange|process|conversation|undertaking|endeavou?r) /u,
  reasonGiven:
    /^(?:(?:so|so that|as|since) (?:i|we|my|our|the)|for (?:my|our|a|the)|because|thanks|thank you|thx|cheers|i['’]?m|i|we|my|our|it is for|it['’]s for|in case)(?![\p{L}])[^?]*$/iu,
  remark: /^(?:the|a|an|this|that|these|it|he|she|they|we|there|our|their|all|only|some|no)(?![\p{L}])[^?]*$/iu,
  answerPatterns: [
    [
      'quantity',
      /^ numbers? of | (?:how (?:many|much|often|long)|numbers of|(?:the|exact|precise|which) number of|total number|what (?:percentage|share|number)) /u,
    ],
    [
      'country',
      / (?:which|(?:list|names) of(?: the)?|(?:name|list|identify)(?: all)?(?: the)?) (?:eu )?(?:other )?(?:countr(?:y|ies)|nations?|governments?|member states|states) | what (?:other )?(?:countr(?:y|ies)|nations?|member states) (?!(?:may|can|could|should|must|ought|are allowed) )/u,
    ],
    ['day', / (?:exact (?:date|day)|date exactly|precise date|(?:what|which) (?:exact )?day) /u],
    ['date', /^ when | (?:what|which) (?:date|day|year|month) |^ (?:the )?dates? (?:of|for) /u],
    [
      'person',
      / (?:who (?:is|was) the person|(?:which|what) (?:\w+ )?(?:individual|person|official|delegate|representative|commission\w+|minister|ambassador|diplomat)s?|names? (?:of )?(?:the )?(?:\w+ ){0,3}(?:officials?|persons?|people|representatives?|delegates?)) /u,
    ],
    ['chair', /^ who (?:\w+ ){0,4}(?:co)?(?:chair\w*|preside[ds]?) | names? (?:of )?the (?:\w+ )?(?:co)?chair\w* /u],
    [
      'person',
      /^ who (?:\w+ ){0,4}represent(?:s|ed|ing)? |^ who (?:spoke|speaks|sat|sits) (?:\w+ ){0,2}(?:for|on behalf of) |^ who (?:\w+ ){1,9}names? $|^ who (?:is|was|were) (?:\w+ ){0,6}(?:representatives?|delegates?|envoys?|spokes\w+|negotiators?) /u,
    ],
    [
      'place',
      /^ where (?:is|was|were|did|does|will) (?:\w+ ){1,12}(?:held|hosted|take place|convened?|organized) | (?:which|what) (?:\w+ or )?(?:city|cities|towns?) /u,
    ],
    ['contact', / (?:phone numbers?|telephone numbers?|e mail address|email address|postal address|hotline number) /u],
    [
      'clause',
      / (?:which|what) (?:\w+ ){0,3}(?:article|paragraph|section|clause|chapter|annex)s? (?:did|does|do|of (?!(?:the |this |that )?(?:\w+ ){0,2}(?:statement|text|document|declaration|account|communique) ))/u,
    ],
    [
      'company',
      / (?:which|what) (?:(?:private )?(?:company|companies|firms?|vendors?)|(?:hacking|hacker|criminal|terrorist) (?:groups?|gangs?|rings?)) /u,
    ],
  ],
  voicePatterns: [
    [
      'press',
      / (?:(?:in|per|by|to) the press|press (?:article|preview|report|coverage|account|piece)|journalists?|reporters?|newspaper) /u,
    ],
    ['personal', / (?:blog(?: post| entry)?|bloggers?|personal account|author) /u],
  ],
  thingAsking: words('what which'),
  months: words(`january february march april may june july august september october november december`),
  weekdays: words('monday tuesday wednesday thursday friday saturday sunday'),
  numberWords: words(`two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand
    thousands million millions billion billions dozen dozens half third quarter fifth percent`),
};

function stemmed(list: string): ReadonlySet<string> {
  return new Set([...words(list)].map((word) => stem(word)));
}
