import { documentsOf, everyDialogue } from '../corpus/corpus.js';
import { inLanguage } from '../corpus/localised.js';
import type { Dialogue } from '../corpus/register.js';
import type { TheRecord } from '../search/find.js';
import { writeDays } from './dates.js';
import { documentRow } from './documents.js';
import type { Block, Reply, Row } from './model.js';
import { publishedBlocks } from './published.js';
import { dialogueLine, partyName, seriesName } from './quotation.js';
import { replyLanguage, wordsFor } from './words.js';

/** What the register knows of one dialogue, each fact with how it is known. */
export function dialogueReply(dialogue: Dialogue, locale: string, record: TheRecord): Reply {
  const words = wordsFor(locale);
  const documents = documentsOf(record.corpus, dialogue);
  const basis = (fact: string) => (dialogue.basis[fact] === undefined ? '' : ` ${words.basisIs(dialogue.basis[fact])}`);
  const facts: readonly Row[] = [
    {
      text:
        dialogue.held.length === 0
          ? words.heldUnknown
          : `${words.heldOn(writeDays(dialogue.held, locale))}${basis('held')}`,
    },
    {
      text:
        dialogue.city === null
          ? words.cityUnknown
          : `${words.cityIs(inLanguage(dialogue.city, replyLanguage(locale)))}${basis('city')}`,
    },
    ...(dialogue.hosts.length === 0
      ? []
      : [
          {
            text: `${words.hostsAre(dialogue.hosts.map((party) => partyName(party, locale, record)))}${basis('hosts')}`,
          },
        ]),
    ...(dialogue.coChairs.length === 0
      ? []
      : [
          {
            text: `${words.coChairsAre(
              dialogue.coChairs.map((chair) =>
                chair.office === undefined ? chair.name : `${chair.name} (${chair.office})`,
              ),
            )}${basis('coChairs')}`,
          },
        ]),
    ...(dialogue.basis.number === undefined ? [] : [{ text: words.numberIs(dialogue.basis.number) }]),
  ];
  const texts: readonly Block[] =
    documents.length === 0
      ? [{ kind: 'paragraph', text: words.noTextHeld }, ...publishedBlocks(dialogue, locale, record)]
      : [
          { kind: 'paragraph', text: words.textsHeld },
          { kind: 'list', rows: documents.map((document) => documentRow(document, locale, record)) },
          ...publishedBlocks(dialogue, locale, record),
        ];
  return {
    command: 'dialogue',
    outcome: 'answered',
    locale,
    title: words.dialogueTitle(words.ordinal(dialogue.number), seriesName(dialogue, locale, record)),
    notice: documents.length === 0 ? words.noTextHeld : null,
    blocks: [{ kind: 'list', rows: facts }, ...(documents.length === 0 ? texts.slice(1) : texts)],
    actions: [{ label: words.registerTitle, command: 'dialogue', options: {} }],
    continuation: null,
  };
}

/** All dialogues of the register, one row each; `skip` rows are left out. */
export function registerReply(skip: number, locale: string, record: TheRecord): Reply {
  const words = wordsFor(locale);
  const dialogues = everyDialogue(record.corpus);
  return {
    command: 'dialogue',
    outcome: 'answered',
    locale,
    title: words.registerTitle,
    notice: null,
    blocks: [
      {
        kind: 'list',
        rows: dialogues.slice(skip).map((dialogue) => ({
          text: words.registerRow(dialogueLine(dialogue, locale, record), documentsOf(record.corpus, dialogue).length),
          action: {
            label: words.openDialogue(words.ordinal(dialogue.number)),
            command: 'dialogue',
            options: { number: dialogue.id },
          },
        })),
      },
    ],
    actions: [],
    continuation: {
      command: 'dialogue',
      options: {},
      of: 'list',
      skipped: Math.min(skip, dialogues.length),
      total: dialogues.length,
    },
  };
}
