import { describe, expect, it } from 'vitest';
import { everyDialogue } from '../../src/corpus/corpus.js';
import { quotationsOf, type Reply } from '../../src/reply/model.js';
import { drawReply, PLAIN } from '../../src/terminal/draw.js';
import { answer, cyber, LOCALES, RECORDS, river } from '../reply/every-reply.js';

const rowsOf = (reply: Reply) => reply.blocks.flatMap((block) => (block.kind === 'list' ? block.rows : []));

describe('/dialogue', () => {
  it('3 says that no text is held and that neither date nor place is established', () => {
    const reply = answer('dialogue', { number: '3' });
    expect(reply).toMatchObject({ outcome: 'answered', title: '3rd EU-US Cyber Dialogue', notice: 'No text held.' });
    expect(rowsOf(reply).map((row) => row.text)).toEqual(['Held: date not established', 'City: not established']);
  });

  it('9 gives its days, its city and the address of its text', () => {
    const reply = answer('dialogue', { number: '9' }, 'en-GB');
    expect(reply).toMatchObject({ title: '9th EU-US Cyber Dialogue', notice: 'No text held.' });
    expect(rowsOf(reply).map((row) => row.text)).toEqual([
      'Held: 6–7 December 2023 (the text as published)',
      'City: Brussels (the text as published)',
      'Host: European Union (the city)',
      'Joint Statement on the United States-European Union 9th Cyber Dialogue in Brussels',
    ]);
    expect(rowsOf(reply).at(-1)?.link).toBe(
      'https://www.state.gov/joint-statement-on-the-united-states-european-union-9th-cyber-dialogue-in-brussels/',
    );
  });

  it('2 names the text that was published besides the one held, and when', () => {
    const rows = rowsOf(answer('dialogue', { number: '2' }, 'en-GB')).map((row) => row.text);
    expect(rows.at(-1)).toBe(
      'Joint elements of the second dialogue, published 8 December 2015. The official address of its text is not established.',
    );
    // The text held is not listed twice.
    expect(rowsOf(answer('dialogue', { number: '6' })).filter((row) => row.link !== undefined)).toHaveLength(1);
  });

  it('5 says that the address of its text is not established', () => {
    expect(drawReply(answer('dialogue', { number: '5' }), PLAIN)).toContain(
      'The official address of its text is not established.',
    );
  });

  it('6 names its co-chairs and the text held, which can be opened', () => {
    const reply = answer('dialogue', { number: '6' }, 'fr');
    const texts = rowsOf(reply).map((row) => row.text);
    expect(texts).toContain('Tenu : 24 mai 2019');
    expect(texts.join('\n')).toContain(
      'Robert Strayer (U.S. Department of State) et Rory Domm (European External Action Service)',
    );
    expect(rowsOf(reply).flatMap((row) => row.action ?? [])).toEqual([
      { label: 'eeas-2019', command: 'documents', options: { id: 'eeas-2019' } },
    ]);
  });

  it('8 says that its number is inferred', () => {
    expect(rowsOf(answer('dialogue', { number: '8' })).map((row) => row.text)).toContain(
      'Number: inferred; the next dialogue is called the 9th',
    );
  });

  it('alone lists every dialogue with its place, its day and the number of texts held', () => {
    for (const [, record] of RECORDS) {
      const rows = rowsOf(answer('dialogue', {}, 'en-GB', record));
      expect(rows).toHaveLength(everyDialogue(record.corpus).length);
    }
    const rows = rowsOf(answer('dialogue', {}, 'en-GB')).map((row) => row.text);
    expect(rows[0]).toBe('1st EU-US Cyber Dialogue · Brussels · held 5 December 2014 · 4 texts held');
    expect(rows[2]).toBe('3rd EU-US Cyber Dialogue · place not established · date not established · no text held');
    expect(rows[5]).toBe('6th EU-US Cyber Dialogue · Washington · held 24 May 2019 · 1 text held');
  });
});

describe('/documents', () => {
  it('counts what is held and names the dialogues without a text', () => {
    expect(answer('documents', {}).notice).toBe(
      '6 documents held. No text held of the 3rd, 4th, 5th, 7th, 8th, and 9th dialogues.',
    );
    expect(answer('documents', {}, 'en', river).notice).toBe('5 documents held. No text held of the 4th dialogue.');
  });

  it('has one row a document, with its address', () => {
    const rows = rowsOf(answer('documents', {}));
    expect(rows.map((row) => row.action?.options.id)).toEqual(cyber.corpus.documents.map((document) => document.id));
    expect(rows.map((row) => row.link)).toEqual(cyber.corpus.documents.map((document) => document.url));
  });

  it('says of a document how its date and address are known, and its rights', () => {
    const texts = rowsOf(answer('documents', { id: 'state-2014' }))
      .map((row) => row.text)
      .join('\n');
    for (const known of [
      'Imperial Valley News',
      'the text says only “today”',
      'only the end of the address is known',
      'public domain',
    ])
      expect(texts).toContain(known);
  });
});

describe('a question for a fact', () => {
  it('“When was the sixth dialogue?” has the day and the passage that says it', () => {
    const reply = answer('ask', { question: 'When was the sixth dialogue?' }, 'en-GB');
    expect(reply.outcome).toBe('answered');
    expect(reply.notice).toBe('The 6th EU-US Cyber Dialogue was held on 24 May 2019. The passage below says so.');
    expect(quotationsOf(reply)[0]?.source.passage).toBe('eeas-2019:2');
    expect(quotationsOf(reply)[0]?.text).toContain('On May 24, 2019');
  });

  it('« Quand a eu lieu le sixième dialogue ? » has the same in French', () => {
    const reply = answer('ask', { question: 'Quand a eu lieu le sixième dialogue ?' }, 'fr');
    expect(reply.notice).toBe(
      'Le 6e Cyberdialogue UE-États-Unis s’est tenu le 24 mai 2019. Le passage ci-dessous le dit.',
    );
  });

  it('“Who co-chaired it?” names the co-chairs of the newest dialogue whose text says so, and lists the others', () => {
    const reply = answer('ask', { question: 'Who co-chaired it?' });
    expect(reply.outcome).toBe('answered');
    expect(reply.notice).toContain('The 6th EU-US Cyber Dialogue was co-chaired by Robert Strayer');
    expect(reply.notice).toContain('Rory Domm');
    expect(quotationsOf(reply)[0]?.source.passage).toBe('eeas-2019:2');
    const others = rowsOf(reply).map((row) => row.text);
    expect(others.some((text) => text.startsWith('The 8th') && text.includes('Source: the register'))).toBe(true);
  });

  it('“Where will the next one be?” has the passage that announces it first', () => {
    const reply = answer('ask', { question: 'Where will the next one be?' });
    expect(reply.outcome).toBe('answered');
    expect(quotationsOf(reply)[0]?.source.passage).toBe('eeas-2019:9');
    expect(quotationsOf(reply)[0]?.text).toBe(
      'The European Union will host the next U.S.-EU cyber dialogue in Brussels in 2020.',
    );
  });

  it('that only the register knows names the register as its source', () => {
    const reply = answer('ask', { question: 'When was the 9th dialogue?' }, 'en-GB');
    expect(reply.outcome).toBe('answered');
    expect(reply.notice).toBe(
      'The 9th EU-US Cyber Dialogue was held on 6–7 December 2023. Source: the register (the text as published).',
    );
  });

  it('that nobody knows is said not to be established, and nothing is quoted', () => {
    const reply = answer('ask', { question: 'When was the third dialogue?' });
    expect(reply).toMatchObject({
      outcome: 'not-on-record',
      notice: 'The date of the 3rd EU-US Cyber Dialogue is not established.',
    });
    expect(quotationsOf(reply)).toEqual([]);
  });
});

describe('a question for what was published', () => {
  it('“Where can I find the text of the ninth dialogue?” has its address', () => {
    const reply = answer('ask', { question: 'Where can I find the text of the ninth dialogue?' });
    expect(reply).toMatchObject({ outcome: 'answered', notice: 'Texts of the 9th EU-US Cyber Dialogue:' });
    expect(rowsOf(reply).map((row) => row.link)).toEqual([
      'https://www.state.gov/joint-statement-on-the-united-states-european-union-9th-cyber-dialogue-in-brussels/',
    ]);
  });

  it('“When was the joint statement published?” names the texts of all dialogues', () => {
    const reply = answer('ask', { question: 'When was the joint statement published?' }, 'en-GB');
    expect(reply.notice).toContain('European External Action Service, published 21 June 2019');
    expect(rowsOf(reply).map((row) => row.text)).toContain(
      'Texts of the 4th EU-US Cyber Dialogue: Joint Elements from the 4th EU-U.S. Cyber Dialogue',
    );
    expect(quotationsOf(reply).map((one) => one.source.passage)).toEqual(['eeas-2019:1']);
  });

  it('of which nothing is known is said not to be established', () => {
    const reply = answer('ask', { question: 'Où le texte du troisième dialogue a-t-il été publié ?' }, 'fr');
    expect(reply).toMatchObject({
      outcome: 'not-on-record',
      notice: 'Aucune publication d’un texte n’est établie : 3e Cyberdialogue UE-États-Unis.',
    });
  });
});

describe('a question for a day that is not established', () => {
  it('has what the dialogue before announced, as the closest', () => {
    const reply = answer('ask', { question: 'When was the seventh dialogue?' });
    expect(reply).toMatchObject({
      outcome: 'closest',
      notice:
        'The date of the 7th EU-US Cyber Dialogue is not established. What the texts of the dialogue before announced stands below.',
    });
    expect(quotationsOf(reply).map((one) => one.source.passage)).toEqual(['eeas-2019:9']);
  });
});

describe('a question without an answer', () => {
  it.each(LOCALES)('names the words that occur in no text (%s)', (locale) => {
    const reply = answer('ask', { question: 'What about giraffes?' }, locale);
    expect(reply.outcome).toBe('not-on-record');
    expect(reply.notice).toContain('giraffes');
    expect(quotationsOf(reply)).toEqual([]);
  });

  it('about a dialogue without text is told apart from a text without a mention', () => {
    const gone = answer('ask', { question: 'What did the 9th dialogue say on cybercrime?' });
    expect(gone.outcome).toBe('not-on-record');
    expect(gone.notice).toMatch(/^No text is held of the 9th EU-US Cyber Dialogue/u);
    const never = answer('ask', { question: 'What did the 40th dialogue say on cybercrime?' });
    expect(never.notice).toBe('The register has no 40th dialogue; the last one it knows is the 9th.');
  });
});
