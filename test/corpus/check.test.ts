import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCorpus, readCorpus } from '../../src/corpus/load.js';
import { CorpusError, describeProblem, type Problem } from '../../src/corpus/problem.js';

const REGISTER = `talks:
  name: { en: Talks }
  parties:
    - id: north
      name: { en: North }
  meetings:
    - number: 1
      held: [2020-01-02]
      city: { en: Alder }
      hosts: [north]
    - number: 2
`;

const TOPICS = `topics:
  - id: water
    label: { en: Water }
  - id: rivers
    label: { en: Rivers }
    aliases: { en: [stream] }
    broader: water
words:
  - { en: [river, stream] }
`;

const HEAD = `---
title: First text
dialogue: talks/1
voice: joint
kind: joint-statement
publisher: The Secretariat
published: 2020-01-03
url: https://www.example.org/first
language: en
rights: Invented for tests
---
`;

const TEXT = `
The two sides met in the town of Alder and spoke of rivers.

They agreed to meet again next year, in Birch.
`;

type Files = Readonly<Record<string, string | Uint8Array | null>>;

const VALID: Files = { 'dialogues.yaml': REGISTER, 'topics.yaml': TOPICS, 'documents/a.md': HEAD + TEXT };

const root = mkdtempSync(join(tmpdir(), 'rapporteur-corpus-'));
afterAll(() => rmSync(root, { recursive: true }));

/** A folder of its own with the valid corpus, files put in its place; null leaves one out. */
function folderWith(changes: Files): string {
  const folder = mkdtempSync(join(root, 'case-'));
  for (const [name, content] of Object.entries({ ...VALID, ...changes })) {
    if (content === null) continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** Text with one part of it replaced; the part must be there, once. */
function changed(text: string, from: string, to: string): string {
  if (text.split(from).length !== 2) throw new Error(`“${from}” does not stand once in the text`);
  return text.replace(from, () => to);
}

function head(from: string, to: string): Files {
  return { 'documents/a.md': changed(HEAD, from, to) + TEXT };
}

function body(text: string): Files {
  return { 'documents/a.md': `${HEAD}\n${text}\n` };
}

/** What is wrong, the files, the place, what the message says, what the fix says to write, fault or doubt. */
interface Case {
  readonly what: string;
  readonly files: Files;
  readonly place: string;
  readonly message: RegExp;
  readonly fix: RegExp;
  readonly kind?: Problem['kind'];
}

const DOCUMENT_CASES: readonly Case[] = [
  {
    what: 'an unknown key of the front matter',
    files: head('voice: joint', 'voice: joint\ncolour: red'),
    place: 'documents/a.md:5',
    message: /unknown key “colour”/u,
    fix: /^Remove it, or use one of: title, dialogue, voice,/u,
  },
  {
    what: 'a key that every object has by nature',
    files: head('voice: joint', 'voice: joint\nconstructor: red'),
    place: 'documents/a.md:5',
    message: /unknown key “constructor”/u,
    fix: /^Remove it, or use one of: title,/u,
  },
  {
    what: 'a missing key',
    files: head('publisher: The Secretariat\n', ''),
    place: 'documents/a.md:2',
    message: /“publisher” is missing/u,
    fix: /^Write publisher: and who published it/u,
  },
  {
    what: 'a key without a value',
    files: head('title: First text', 'title:'),
    place: 'documents/a.md:2',
    message: /“title” is empty/u,
    fix: /^Write title: and the title as published/u,
  },
  {
    what: 'a date that cannot be',
    files: head('2020-01-03', '2019-02-30'),
    place: 'documents/a.md:7',
    message: /“published” must be a date of the calendar, not “2019-02-30”/u,
    fix: /^Write published: 2019-06-21, or 2015-12/u,
  },
  {
    what: 'a date in another order',
    files: head('2020-01-03', '03.01.2020'),
    place: 'documents/a.md:7',
    message: /“published” must be a date of the calendar, not “03.01.2020”/u,
    fix: /^Write published: 2019-06-21/u,
  },
  {
    what: 'a dialogue that is not in the register',
    files: head('talks/1', 'talks/7'),
    place: 'documents/a.md:3',
    message: /dialogue “talks\/7” is not in the register/u,
    fix: /^Write one of talks\/1, talks\/2, or add it to dialogues\.yaml/u,
  },
  {
    what: 'a voice of nobody',
    files: head('voice: joint', 'voice: west'),
    place: 'documents/a.md:4',
    message: /voice “west” is not known/u,
    fix: /^Write one of joint, press, personal, north\.$/u,
  },
  {
    what: 'a speaker with the voice of nobody',
    files: head('rights:', 'speakers:\n  - name: Jo\n    voice: west\nrights:'),
    place: 'documents/a.md:12',
    message: /voice “west” is not known/u,
    fix: /^Write one of joint, press, personal, north\.$/u,
  },
  {
    what: 'a speaker without a voice',
    files: head('rights:', 'speakers:\n  - name: Jo\nrights:'),
    place: 'documents/a.md:11',
    message: /“speakers.voice” is missing/u,
    fix: /^Write each speaker as a line “- name: .*” with a line “voice: north” under it/u,
  },
  {
    what: 'a kind of document that there is not',
    files: head('joint-statement', 'poem'),
    place: 'documents/a.md:5',
    message: /“kind” must be joint-statement, press-release, blog or news, not “poem”/u,
    fix: /^Write kind: joint-statement, press-release, blog or news/u,
  },
  {
    what: 'an address that no browser opens',
    files: head('https://www.example.org/first', 'www.example.org'),
    place: 'documents/a.md:8',
    message: /“url” must be an address that begins with https/u,
    fix: /^Write the whole address of the page, as url: https:/u,
  },
  {
    what: 'a language written out',
    files: head('language: en', 'language: English'),
    place: 'documents/a.md:9',
    message: /“language” must be a language code such as en or fr, not “English”/u,
    fix: /as language: en\.$/u,
  },
  {
    what: 'a colon in a title without quotation marks',
    files: head('First text', 'First: the text'),
    place: 'documents/a.md:2',
    message: /this is no YAML/u,
    fix: /between quotation marks/u,
  },
  {
    what: 'a title that begins with *',
    files: head('First text', '*First* text'),
    place: 'documents/a.md:2',
    message: /a text begins with \*/u,
    fix: /^Put the text that begins with \* between quotation marks/u,
  },
  {
    what: 'a title that begins with &',
    files: head('First text', '&First text'),
    place: 'documents/a.md:2',
    message: /a text begins with &/u,
    fix: /^Put the text that begins with & between quotation marks/u,
  },
  {
    what: 'a title that begins with !',
    files: head('First text', '!First text'),
    place: 'documents/a.md:2',
    message: /this is no YAML: Unresolved tag/u,
    fix: /^Put a text that begins with ! between quotation marks/u,
  },
  {
    what: 'a key that stands twice',
    files: head('voice: joint', 'voice: joint\nvoice: north'),
    place: 'documents/a.md:5',
    message: /Map keys must be unique/u,
    fix: /^Keep one of the lines that begin with the same key/u,
  },
  {
    what: 'no front matter',
    files: { 'documents/a.md': TEXT },
    place: 'documents/a.md:1',
    message: /the document has no front matter/u,
    fix: /^Begin the file with a line ---/u,
  },
  {
    what: 'front matter that does not end',
    files: { 'documents/a.md': changed(HEAD, 'tests\n---\n', 'tests\n') + TEXT },
    place: 'documents/a.md:1',
    message: /the document has no front matter/u,
    fix: /and a second line ---/u,
  },
  {
    what: 'front matter without keys',
    files: { 'documents/a.md': `---\n# nothing yet\n---\n${TEXT}` },
    place: 'documents/a.md:2',
    message: /no key is written here/u,
    fix: /^Begin with the keys, as title:/u,
  },
  {
    what: 'no passages',
    files: { 'documents/a.md': `${HEAD}\n## Only a heading\n` },
    place: 'documents/a.md:12',
    message: /the document has no passages/u,
    fix: /^Put its text below the front matter/u,
  },
  {
    what: 'a file that is not UTF-8',
    files: { 'documents/a.md': Buffer.from(`${HEAD}${TEXT}\nCaf\u00e9 talks were held.\n`, 'latin1') },
    place: 'documents/a.md:17',
    message: /this line is not UTF-8 text/u,
    fix: /^Save the file again with the encoding UTF-8/u,
  },
  {
    what: 'a folder with the name of a document',
    files: { 'documents/b.md/c.txt': 'x' },
    place: 'documents/b.md:1',
    message: /this is a folder/u,
    fix: /^Move or rename it/u,
  },
  {
    what: 'a file name that makes no id',
    files: { 'documents/a.md': null, 'documents/My text.md': HEAD + TEXT },
    place: 'documents/My text.md:1',
    message: /“My text” cannot be the id of a document/u,
    fix: /^Name the file in lower case letters, figures and hyphens/u,
  },
  {
    what: 'two documents of one id',
    files: { 'documents/a.MD': `${HEAD}\nThe two sides did not meet this year at all.\n` },
    place: 'documents/a.md:1',
    message: /documents\/a.MD has the same id, “a”/u,
    fix: /^Give each document a name of its own/u,
  },
  {
    what: 'two documents with the same text',
    files: { 'documents/b.md': HEAD + TEXT },
    place: 'documents/b.md:1',
    message: /it holds the same text as documents\/a.md/u,
    fix: /^Remove one of them/u,
    kind: 'doubt',
  },
  {
    what: 'a file that is no document',
    files: { 'documents/notes.txt': 'x' },
    place: 'documents/notes.txt:1',
    message: /this is no document of the corpus/u,
    fix: /names end in \.md; move it elsewhere/u,
    kind: 'doubt',
  },
  {
    what: 'no document at all',
    files: { 'documents/a.md': null, 'documents/.keep': '' },
    place: 'documents:1',
    message: /the folder holds no document/u,
    fix: /^Put each text into it as a Markdown file/u,
    kind: 'doubt',
  },
  {
    what: 'a paragraph cut in two by a page turn',
    files: body('They affirmed that no new treaty was\n\nnecessary for the protection of rivers.'),
    place: 'documents/a.md:15',
    message: /“… that no new treaty was” and “necessary for the protection …” look like one paragraph cut in two/u,
    fix: /^Join them when the source has one paragraph/u,
    kind: 'doubt',
  },
  {
    what: 'a list item cut in two by a page turn',
    files: body('They agreed:\n\n- to keep the river\n- to warn of floods as soon as\n\nthey are expected.'),
    place: 'documents/a.md:18',
    message: /and “they are expected\.” look like one paragraph cut in two/u,
    fix: /^Join them/u,
    kind: 'doubt',
  },
  {
    what: 'text taken for program code',
    files: body('They met.\n\n    They left.'),
    place: 'documents/a.md:15',
    message: /taken for program code/u,
    fix: /^Remove what stands before the first word/u,
  },
  {
    what: 'HTML',
    files: body('They met.\n\n<p>They left.</p>'),
    place: 'documents/a.md:15',
    message: /this is HTML/u,
    fix: /^Keep its words as a paragraph/u,
  },
  {
    what: 'a paragraph with a line right under it',
    files: body('They met.\n\nThey left.\n---'),
    place: 'documents/a.md:15',
    message: /makes a heading of the text above it/u,
    fix: /^Put an empty line between them/u,
  },
];

const FURNITURE: readonly (readonly [string, RegExp])[] = [
  ['{mosads}The river is high this year, said the mayor.', /a placeholder of the page/u],
  ['6820131458_287f0cd223_q', /the id of an image/u],
  ['delegates-at-the-table.jpg', /the name of an image file/u],
  ['Breadcrumb', /a label of the page/u],
  ['[PRINT](#)', /a label of the page/u],
  ['Leave a Reply', /the comment form/u],
  ['Fill in your details below or click an icon to log in:', /the comment form/u],
  ['WordPress.com Logo', /the comment form/u],
  ['Share this page with your friends and colleagues', /navigation of the page/u],
  ['Nous utilisons des cookies pour améliorer votre visite', /navigation of the page/u],
  ['THIS CONTENT HAS BEEN ARCHIVED', /a banner of the page/u],
  ['The delegations at the table in Alder. Photo: The Secretariat.', /the caption of a picture/u],
  ['(French version below)', /a note of the page/u],
  ['05.12.2014', /the date of the page/u],
  ['North America', /a label of the page/u],
];

const REGISTER_CASES: readonly Case[] = [
  {
    what: 'no register',
    files: { 'dialogues.yaml': null },
    place: 'dialogues.yaml:1',
    message: /there is no such file/u,
    fix: /^A corpus folder holds documents\/, dialogues\.yaml and topics\.yaml; check CORPUS_DIR/u,
  },
  {
    what: 'a register that is no YAML',
    files: { 'dialogues.yaml': changed(REGISTER, '{ en: Alder }', '{ en: Alder') },
    place: 'dialogues.yaml:10',
    message: /this is no YAML/u,
    fix: /between quotation marks/u,
  },
  {
    what: 'an empty register',
    files: { 'dialogues.yaml': '# to be written\n' },
    place: 'dialogues.yaml:1',
    message: /no key is written here/u,
    fix: /^Begin with/u,
  },
  {
    what: 'a register that is a list',
    files: { 'dialogues.yaml': '- talks\n' },
    place: 'dialogues.yaml:1',
    message: /no key is written here/u,
    fix: /^Begin with/u,
  },
  {
    what: 'a dialogue that stands twice',
    files: { 'dialogues.yaml': `${REGISTER}    - number: 1\n` },
    place: 'dialogues.yaml:12',
    message: /dialogue talks\/1 stands twice in the register/u,
    fix: /^Give each dialogue its own number/u,
  },
  {
    what: 'a day that cannot be',
    files: { 'dialogues.yaml': changed(REGISTER, '2020-01-02', '2019-02-30') },
    place: 'dialogues.yaml:8',
    message: /“talks.meetings.held” must be a date of the calendar, not “2019-02-30”/u,
    fix: /^Write held: \[2019-05-24\], or both days/u,
  },
  {
    what: 'a day without the brackets of a list',
    files: { 'dialogues.yaml': changed(REGISTER, '[2020-01-02]', '2020-01-02') },
    place: 'dialogues.yaml:8',
    message: /“talks.meetings.held” is “2020-01-02”, where a list is needed/u,
    fix: /^Write held: \[2019-05-24\]/u,
  },
  {
    what: 'days in the wrong order',
    files: { 'dialogues.yaml': changed(REGISTER, '2020-01-02', '2020-01-03, 2020-01-02') },
    place: 'dialogues.yaml:8',
    message: /must be in order of time/u,
    fix: /or both days: \[2017-11-14, 2017-11-15\]/u,
  },
  {
    what: 'a number written out',
    files: { 'dialogues.yaml': changed(REGISTER, 'number: 2', 'number: second') },
    place: 'dialogues.yaml:11',
    message: /“talks.meetings.number” must be a number, not “second”/u,
    fix: /^Write number: 6/u,
  },
  {
    what: 'an unknown key of a dialogue',
    files: { 'dialogues.yaml': `${REGISTER}      colour: red\n` },
    place: 'dialogues.yaml:12',
    message: /unknown key “talks.meetings.colour”/u,
    fix: /^Remove it, or use one of: number, held, city,/u,
  },
  {
    what: 'other names of a city without their language',
    files: {
      'dialogues.yaml': changed(
        REGISTER,
        '  meetings:',
        '  cities:\n    - { name: { en: Alder }, alsoCalled: [A] }\n  meetings:',
      ),
    },
    place: 'dialogues.yaml:7',
    message: /“talks.cities.alsoCalled” must be given for each language/u,
    fix: /^Write a line “- \{ name: \{ en: Geneva \}, alsoCalled: /u,
  },
  {
    what: 'a host that is no party',
    files: { 'dialogues.yaml': changed(REGISTER, '[north]', '[south]') },
    place: 'dialogues.yaml:10',
    message: /the host “south” is no party of the series/u,
    fix: /^Write one of north/u,
  },
  {
    what: 'a party with the id of a voice',
    files: { 'dialogues.yaml': changed(changed(REGISTER, 'id: north', 'id: press'), '[north]', '[press]') },
    place: 'dialogues.yaml:4',
    message: /the id “press” is already taken/u,
    fix: /^Give each party an id of its own/u,
  },
  {
    what: 'a basis of no fact',
    files: { 'dialogues.yaml': `${REGISTER}      basis: { weather: an old almanac }\n` },
    place: 'dialogues.yaml:12',
    message: /must be one of number, held, city/u,
    fix: /^Write how the fact is known, as held:/u,
  },
  {
    what: 'an address that runs a script',
    files: { 'dialogues.yaml': `${REGISTER}      published: [{ url: "javascript:alert(1)" }]\n` },
    place: 'dialogues.yaml:12',
    message: /“talks.meetings.published.url” must be an address that begins with https/u,
    fix: /^Write a line “- \{ title: …, url: "https:/u,
  },
];

const TOPIC_CASES: readonly Case[] = [
  {
    what: 'no topics file',
    files: { 'topics.yaml': null },
    place: 'topics.yaml:1',
    message: /there is no such file/u,
    fix: /^A corpus folder holds/u,
  },
  {
    what: 'a wider topic that there is not',
    files: { 'topics.yaml': changed(TOPICS, 'broader: water', 'broader: seas') },
    place: 'topics.yaml:7',
    message: /“seas” is no topic, so nothing is broader than “rivers”/u,
    fix: /^Write the id of a topic of this file \(water, rivers …\), or leave “broader” out/u,
  },
  {
    what: 'a topic that is its own wider topic',
    files: { 'topics.yaml': changed(TOPICS, 'broader: water', 'broader: rivers') },
    place: 'topics.yaml:7',
    message: /“rivers” is, in a circle, broader than itself/u,
    fix: /^Remove one “broader” of the circle/u,
  },
  {
    what: 'a topic that stands twice',
    files: { 'topics.yaml': changed(TOPICS, 'id: rivers', 'id: water').replace('    broader: water\n', '') },
    place: 'topics.yaml:4',
    message: /topic “water” stands twice/u,
    fix: /^Give each topic its own id/u,
  },
  {
    what: 'a topic without a label',
    files: { 'topics.yaml': changed(TOPICS, '    label: { en: Water }\n', '') },
    place: 'topics.yaml:2',
    message: /“topics.label” is missing/u,
    fix: /^Write label: \{ en: Cybercrime,/u,
  },
  {
    what: 'a label in no language',
    files: { 'topics.yaml': changed(TOPICS, '{ en: Water }', '{}') },
    place: 'topics.yaml:3',
    message: /“topics.label” must be given in one language at least/u,
    fix: /^Write label: \{ en: Cybercrime,/u,
  },
  {
    what: 'aliases without their language',
    files: { 'topics.yaml': changed(TOPICS, '{ en: [stream] }', '[stream]') },
    place: 'topics.yaml:6',
    message: /“topics.aliases” must be given for each language, as \{ en: … \}/u,
    fix: /^Write aliases: \{ en: \[cyber crime, computer crime\] \}/u,
  },
  {
    what: 'an unknown key of a topic',
    files: { 'topics.yaml': changed(TOPICS, '    broader:', '    narrower:') },
    place: 'topics.yaml:7',
    message: /unknown key “topics.narrower”/u,
    fix: /^Remove it, or use one of: id, label, aliases, broader\./u,
  },
  {
    what: 'words without their language',
    files: { 'topics.yaml': changed(TOPICS, '{ en: [river, stream] }', '{ en: river }') },
    place: 'topics.yaml:9',
    message: /“words.en” is “river”, where a list is needed/u,
    fix: /^Write a line “- \{ en: \[treaty, convention\]/u,
  },
];

const FURNITURE_CASES: readonly Case[] = FURNITURE.map(([text, message]) => ({
  what: `furniture, “${text}”`,
  files: body(`They met in Alder.\n\n${text}\n\nThey met again.`),
  place: 'documents/a.md:15',
  message,
  fix: /^Remove it when it is furniture of the page/u,
  kind: 'doubt',
}));

function placeOf(problem: Problem): string {
  return `${problem.file}:${problem.line}`;
}

describe('the valid corpus that is broken here', () => {
  it('has no problem', () => {
    expect(readCorpus(folderWith({})).problems).toEqual([]);
  });

  it('has none with the line ends of Windows and a byte order mark either', () => {
    const windows = Object.fromEntries(
      Object.entries(VALID).map(([name, text]) => [name, `\ufeff${String(text).replaceAll('\n', '\r\n')}`]),
    );
    const { corpus, problems } = readCorpus(folderWith(windows));
    expect(problems).toEqual([]);
    expect(corpus?.documents[0]?.passages.map((passage) => passage.line)).toEqual([13, 15]);
  });
});

describe.each([
  ['a document', DOCUMENT_CASES],
  ['furniture', FURNITURE_CASES],
  ['the register', REGISTER_CASES],
  ['the topics', TOPIC_CASES],
])('of %s', (_part, cases) => {
  it.each(cases)(
    'is named with file, line and fix, and nothing else: $what',
    ({ files, place, message, fix, kind }) => {
      const { problems, corpus } = readCorpus(folderWith(files));
      expect(problems.map(placeOf)).toEqual([place]);
      expect(problems[0]?.message).toMatch(message);
      expect(problems[0]?.fix).toMatch(fix);
      expect(problems[0]?.kind).toBe(kind ?? 'fault');
      expect(corpus === null).toBe(kind !== 'doubt');
    },
  );
});

describe('two documents whose ids differ in case', () => {
  it('are named, as is the id that has capitals', () => {
    const { problems } = readCorpus(
      folderWith({ 'documents/A.md': `${HEAD}\nThe two sides did not meet this year at all.\n` }),
    );
    expect(problems.map((problem) => `${placeOf(problem)} ${problem.message}`)).toEqual([
      'documents/A.md:1 “A” cannot be the id of a document',
      'documents/a.md:1 documents/A.md has the same id, “a”',
    ]);
  });
});

describe('what is no furniture and no cut', () => {
  it.each([
    ['items of a list in lower case without stops', 'They agreed:\n\n- to meet\n- to talk'],
    ['items below a heading', '## Next steps\n\n- meet every year in Alder\n- keep the rivers clean'],
    ['a list after a lead-in without a colon', 'The two sides agreed to\n\n- keep the rivers clean'],
    ['a short sentence', 'They met.\n\nNothing else.'],
    ['a quotation', 'They met in Alder.\n\n“Never again!”'],
  ])('is %s', (_what, text) => {
    expect(readCorpus(folderWith(body(text))).problems).toEqual([]);
  });
});

describe('a circle of two topics', () => {
  it('is named at both', () => {
    const circle = changed(TOPICS, 'label: { en: Water }', 'label: { en: Water }\n    broader: rivers');
    expect(readCorpus(folderWith({ 'topics.yaml': circle })).problems.map(placeOf)).toEqual([
      'topics.yaml:4',
      'topics.yaml:8',
    ]);
  });
});

describe('a folder that does not exist', () => {
  it('is named by all that it lacks, each with what a corpus folder holds', () => {
    const { corpus, problems } = readCorpus(join(root, 'nowhere'));
    expect(corpus).toBeNull();
    expect(problems.map(placeOf)).toEqual(['dialogues.yaml:1', 'documents:1', 'topics.yaml:1']);
    for (const problem of problems) expect(problem.fix).toMatch(/^A corpus folder holds documents\//u);
  });
});

/** Many faults at once, several of them in one file. */
const BROKEN: Files = {
  'dialogues.yaml': `${changed(REGISTER, '2020-01-02', '2019-02-30')}    - number: 1\n      colour: red\n`,
  'topics.yaml': changed(TOPICS, 'broader: water', 'broader: seas\n    colour: red'),
  'documents/a.md':
    changed(
      changed(changed(HEAD, 'talks/1', 'talks/7'), 'voice: joint', 'voice: west\ncolour: red\nflavour: sour'),
      '2020-01-03',
      '2020-13-01',
    ) + TEXT,
  'documents/b.md': `${changed(HEAD, 'First text', 'First: text')}\nThey affirmed that no treaty was\n\nnecessary.\n\nBreadcrumb\n`,
  'documents/c.md': 'No front matter stands above this text.\n',
  'documents/d.md': HEAD,
};

const BROKEN_PLACES = [
  'dialogues.yaml:8',
  'dialogues.yaml:12',
  'dialogues.yaml:13',
  'documents/a.md:3',
  'documents/a.md:4',
  'documents/a.md:5',
  'documents/a.md:6',
  'documents/a.md:9',
  'documents/b.md:2',
  'documents/b.md:15',
  'documents/b.md:17',
  'documents/c.md:1',
  'documents/d.md:12',
  'topics.yaml:7',
  'topics.yaml:8',
];

describe('a corpus with many faults', () => {
  it('has all of them named at once, in order of place', () => {
    expect(readCorpus(folderWith(BROKEN)).problems.map(placeOf)).toEqual(BROKEN_PLACES);
  });

  it('cannot be loaded, and the error holds the faults without the doubts', () => {
    const folder = folderWith(BROKEN);
    const faults = readCorpus(folder).problems.filter((problem) => problem.kind === 'fault');
    try {
      loadCorpus(folder);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(CorpusError);
      expect((error as CorpusError).problems).toEqual(faults);
    }
  });
});

describe('the examples of corpus/README.md', () => {
  it('are a corpus without a problem, with the five passages that it counts', () => {
    const readme = readFileSync(resolve('corpus/README.md'), 'utf8');
    const [document, register, topics] = [...readme.matchAll(/^```(?:markdown|yaml)\n(.*?)^```$/gmsu)].map(
      (match) => match[1] ?? '',
    );
    const { corpus, problems } = readCorpus(
      folderWith({
        'documents/a.md': null,
        'documents/northland-2021.md': document ?? '',
        'dialogues.yaml': register ?? '',
        'topics.yaml': topics ?? '',
      }),
    );
    expect(problems).toEqual([]);
    expect(corpus?.documents[0]?.passages).toHaveLength(5);
  });
});

describe.each(['corpus', 'test/corpora/vessaria-ormund'])('the corpus in %s', (folder) => {
  it('has no problem', () => {
    expect(readCorpus(resolve(folder)).problems).toEqual([]);
  });
});

describe('npm run corpus:check', () => {
  const program = resolve('dist/src/corpus/check.js');

  beforeAll(() => {
    if (!existsSync(program)) throw new Error(`${program} is not built; run npm run build`);
  });

  function check(args: readonly string[], environment: NodeJS.ProcessEnv = {}) {
    const run = spawnSync(process.execPath, ['--enable-source-maps', program, ...args], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, ...environment },
    });
    return { status: run.status, lines: run.stdout.trimEnd().split('\n'), stderr: run.stderr };
  }

  it.each([
    ['corpus', 6],
    ['test/corpora/vessaria-ormund', 5],
  ])('says of %s in one line that nothing is wrong, and ends with 0', (folder, documents) => {
    const { status, lines, stderr } = check([folder]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(new RegExp(`${folder}: ${documents} documents, .*; nothing is wrong$`, 'u'));
    expect([status, stderr]).toEqual([0, '']);
  });

  it('says file:line: message. fix of every problem, one a line, and how many there are, and ends with 1', () => {
    const folder = folderWith(BROKEN);
    const { status, lines, stderr } = check([folder]);
    expect(lines).toEqual([
      ...readCorpus(folder).problems.map(describeProblem),
      '',
      `${BROKEN_PLACES.length} problems in ${folder}`,
    ]);
    expect(lines.slice(0, -2).filter((line) => !/^\S+:\d+: .+\. .+\.$/u.test(line))).toEqual([]);
    expect([status, stderr]).toEqual([1, '']);
  });

  it('ends with 1 for a doubt alone', () => {
    const { status, lines } = check([folderWith(body('They met in Alder.\n\nBreadcrumb'))]);
    expect(lines.at(-1)).toMatch(/^1 problem in /u);
    expect(status).toBe(1);
  });

  it('says of a folder that does not exist what is missing, without a stack trace, and ends with 1', () => {
    const { status, lines, stderr } = check([join(root, 'nowhere')]);
    expect(lines[0]).toMatch(/^dialogues\.yaml:1: there is no such file\. A corpus folder holds/u);
    expect(lines.at(-1)).toBe(`3 problems in ${join(root, 'nowhere')}`);
    expect(lines.filter((line) => /^\s+at /u.test(line))).toEqual([]);
    expect([status, stderr]).toEqual([1, '']);
  });

  it('checks the folder of CORPUS_DIR when none is named', () => {
    const { status, lines } = check([], { CORPUS_DIR: 'test/corpora/vessaria-ormund' });
    expect(lines[0]).toMatch(/vessaria-ormund: 5 documents/u);
    expect(status).toBe(0);
  });

  it('says of a setting that cannot be what to write, without a stack trace, and ends with 1', () => {
    const { status, lines, stderr } = check([], { LOG_LEVEL: 'loud' });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^LOG_LEVEL: write one of .*loud/u);
    expect([status, stderr]).toEqual([1, '']);
  });
});
