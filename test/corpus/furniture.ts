/** What in a source, as it was handed over, is no text of its document, and why. Every line not named here is text. */
export interface SourceReading {
  readonly file: string;
  /** Ids of the documents made of it, in order. */
  readonly documents: readonly string[];
  /** Lines whose fact stands in the front matter. */
  readonly facts: readonly Fact[];
  /** Lines of the page, each with the reason why it is left out. */
  readonly furniture: Readonly<Record<string, string>>;
  /** Furniture without white space between it and the text. */
  readonly glued: readonly string[];
  readonly headings: readonly string[];
  /** Lines that go on with the paragraph above them, cut by a page turn. */
  readonly continuations: readonly string[];
}

export interface Fact {
  readonly line: string;
  readonly document: string;
  readonly key: 'title' | 'published' | 'author' | 'translator';
  /** What the front matter says of it, or a part of that. */
  readonly value: string;
}

const LABEL = 'a label of the page';
const FILING = 'where the site files the page';
const PICTURE = 'a placeholder of a picture';
const CAPTION = 'the caption of a picture';
const COMMENTS = 'the comment form';

export const SOURCES: readonly SourceReading[] = [
  {
    file: 'eeas-2014-first-dialogue.txt',
    documents: ['eeas-2014'],
    facts: [
      { line: '1st EU-US Cyber Dialogue', document: 'eeas-2014', key: 'title', value: '1st EU-US Cyber Dialogue' },
      { line: '05.12.2014', document: 'eeas-2014', key: 'published', value: '2014-12-05' },
    ],
    furniture: {
      'THIS CONTENT HAS BEEN ARCHIVED': 'a banner of the page',
      Text: LABEL,
      Category: LABEL,
      'Press releases': FILING,
      Location: LABEL,
      Bruxelles: FILING,
      'Editorial sections': LABEL,
      EEAS: FILING,
    },
    glued: [],
    headings: [
      'International Security in Cyberspace',
      'Internet Governance Developments in 2015',
      'US-EU Cyber Related Work Streams',
      'Cybersecurity:',
      'Cybercrime:',
      'Upcoming cyber events',
      'Promotion and Protection of Human Rights Online',
      'Global Cyber Capacity Building',
    ],
    continuations: [],
  },
  {
    file: 'state-2014-joint-elements.txt',
    documents: ['state-2014'],
    facts: [],
    furniture: {},
    glued: [],
    headings: [
      'International Security in Cyberspace',
      'Internet Governance Developments in 2015',
      'U.S.-EU Cyber Related Work Streams',
      'Upcoming Cyber Events',
      'Promotion and Protection of Human Rights Online',
      'Global Cyber Capacity Building',
    ],
    continuations: [],
  },
  {
    file: 'useu-2014-inside-the-dialogue.txt',
    documents: ['useu-2014-en', 'useu-2014-fr'],
    facts: [
      {
        line: 'Inside the U.S.-EU Cyber Dialogue',
        document: 'useu-2014-en',
        key: 'title',
        value: 'Inside the U.S.-EU Cyber Dialogue',
      },
      { line: 'By Brian Hardesty', document: 'useu-2014-en', key: 'author', value: 'Brian Hardesty' },
      {
        line: 'Brian Hardesty is a Political Officer at the United States Mission to the European Union.',
        document: 'useu-2014-en',
        key: 'author',
        value: 'Brian Hardesty, Political Officer, United States Mission to the European Union',
      },
      {
        line: 'Un regard en coulisses: Le « Cyber Dialogue » entre les Etats-Unis et l’UE',
        document: 'useu-2014-fr',
        key: 'title',
        value: 'Un regard en coulisses: Le « Cyber Dialogue » entre les Etats-Unis et l’UE',
      },
      {
        line: '* With special thanks to Roland Deglain for his assistance with the translation into French.',
        document: 'useu-2014-fr',
        key: 'translator',
        value: 'Roland Deglain',
      },
    ],
    furniture: {
      '(French version below)': 'a note of the page on itself',
      photo: PICTURE,
      'EEAS and State Department officials at the first U.S. – EU Cyber Dialogue in Brussels on 5 December. Photo: USEU.':
        CAPTION,
      '6820131458_287f0cd223_q': 'the id of a picture',
      '“The United States and EU are key leaders on cyber issues”. Photo: Flickr.': CAPTION,
      'Le premier « Cyber Dialogue » entre les Etats-Unis et l’UE a eu lieu à Bruxelles le 5 décembre dernier. Photo: USEU.':
        CAPTION,
      '“Les Etats-Unis et l’UE sont des acteurs de pointe en ce qui concerne le cyberespace”. Photo: Flickr.': CAPTION,
      'Leave a Reply': COMMENTS,
      'Fill in your details below or click an icon to log in:': COMMENTS,
      'WordPress.com Logo': COMMENTS,
      'You are commenting using your WordPress.com account. Log Out / Change )': COMMENTS,
      'Twitter picture': COMMENTS,
      'You are commenting using your Twitter account. Log Out / Change )': COMMENTS,
      'Facebook photo': COMMENTS,
      'You are commenting using your Facebook account. Log Out / Change )': COMMENTS,
      'Google+ photo': COMMENTS,
      'You are commenting using your Google+ account. Log Out / Change )': COMMENTS,
      'Connecting to %s': COMMENTS,
    },
    glued: [],
    headings: [],
    continuations: [],
  },
  {
    file: 'thehill-2015-second-dialogue.txt',
    documents: ['thehill-2015'],
    facts: [],
    furniture: {},
    glued: ['{mosads}'],
    headings: [],
    continuations: [],
  },
  {
    file: 'eeas-2019-sixth-dialogue.txt',
    documents: ['eeas-2019'],
    facts: [
      {
        line: 'Joint Elements Statement on the Sixth EU-U.S. Cyber Dialogue',
        document: 'eeas-2019',
        key: 'title',
        value: 'Joint Elements Statement on the Sixth EU-U.S. Cyber Dialogue',
      },
      { line: '21.06.2019', document: 'eeas-2019', key: 'published', value: '2019-06-21' },
    ],
    furniture: {
      Breadcrumb: LABEL,
      '[PRINT](#)': 'a link of the page',
      Teaser: LABEL,
      Text: LABEL,
      Category: LABEL,
      'Joint Statements': FILING,
      Location: LABEL,
      Bruxelles: FILING,
      'Editorial sections': LABEL,
      'North America': FILING,
      'United States of America': FILING,
      EEAS: FILING,
    },
    glued: [],
    headings: [],
    continuations: [
      'necessary for addressing global cybercrime or global cyber issues. They exchanged information on their respective capacity building efforts to advance global capacities to tackle cybercrime and increase cyber resilience.',
    ],
  },
];
