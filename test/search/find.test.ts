import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { search } from '../../src/search/find.js';
import { ask, cyber, dialogue, firstOf, passagesOf, river, riverWith } from './records.js';

describe('words written otherwise', () => {
  it.each(['cyber crime convention of Budapest', 'cyber-crime Budapest', 'cybercrime Budapest'])(
    'finds a compound however it is cut: %s',
    (question) => {
      expect(['eeas-2019:5', 'eeas-2014:13', 'state-2014:12']).toEqual(
        expect.arrayContaining(firstOf(ask(question)).slice(0, 1)),
      );
    },
  );

  it('repairs a misspelling from the record’s own words', () => {
    expect(firstOf(ask('netmundail roadmpa'))).toContain('eeas-2014:6');
  });

  it('repairs a word that only has the stem of another', () => {
    expect(firstOf(ask('budapset convension'))).toEqual(expect.arrayContaining(['eeas-2014:13', 'state-2014:12']));
  });

  it('takes two letters that changed places for one mistake, also at the beginning', () => {
    expect(ask('rpivacy').kind).toBe('answered');
  });

  it('repairs a long name that other people have too, and a short one only where letters changed places', () => {
    expect(firstOf(ask('Did Luxemburg and Panama sign in 2014?'))).toContain('eeas-2014:13');
    expect(firstOf(ask('what did he say about the Wild Wset?'))).toContain('thehill-2015:8');
    expect(ask('What did Bachelot say of the Panamo papers?').kind).toBe('silence');
  });

  it('knows a short name misspelt by the name before it', () => {
    expect(firstOf(ask('is Rory Dom or Robert Strayr the american?'))).toContain('eeas-2019:2');
    expect(ask('conclusions of the November 2017 round').kind).toBe('silence');
  });

  it('reads the usual abbreviations of words', () => {
    expect(firstOf(ask('FOC annual conf. 2015'))).toContain('eeas-2014:16');
    expect(ask('PPPs and cyber risk mgmt').kind).toBe('answered');
    expect(ask("UNGGE consensus + int'l law").kind).toBe('answered');
  });

  it('reads the beginning of a word, when the record has one word only that begins so', () => {
    expect(firstOf(ask('PPPs in cybersec, joint line?'))).toContain('eeas-2014:9');
    expect(ask('what about repres?').kind).not.toBe('answered');
  });

  it('does not take the name of another body for a misspelling', () => {
    expect(ask('rôle d’Europol contre les abus sexuels d’enfants')).toMatchObject({
      kind: 'silence',
      silence: { terms: ['Europol'] },
    });
  });

  it('cuts two words written as one', () => {
    expect(firstOf(ask('digitaldivide'))).toEqual(expect.arrayContaining(firstOf(ask('digital divide')).slice(0, 1)));
  });

  it('does not take a word of the language for a misspelling of another', () => {
    const finding = ask('What sanctions are there against oligarchs?');
    expect(finding.kind).toBe('silence');
  });
});

describe('initials', () => {
  it('are known where two of their letters changed places', () => {
    expect(firstOf(ask('which tunis agneda paragraph for the IFG?'))).toContain('eeas-2014:5');
    expect(firstOf(ask('ICCPR ref anywhere'))).toContain('eeas-2014:17');
    expect(ask('IGX')).toMatchObject({ silence: { terms: ['IGX'] } });
  });

  it('find the name that is spelt out, which no list of aliases need know', () => {
    expect(firstOf(ask('the CSTD'))).toContain('eeas-2014:5');
    expect(firstOf(ask('ICCPR'))).toContain('eeas-2014:17');
  });

  it('find the very thing before others of its topic', () => {
    expect(firstOf(ask('OEWG'))).toContain('eeas-2019:6');
    expect(firstOf(ask('PPPs'))).toContain('eeas-2014:9');
  });

  it('are found in another corpus too', () => {
    expect(firstOf(ask('What is the TRDE for?', {}, river))).toContain('vo-2021-en:8');
  });
});

describe('across languages', () => {
  it('a French question finds a passage that exists in English only', () => {
    expect(passagesOf(ask('Veulent-ils un nouveau traité sur la cybercriminalité ?')).flat()).toContain('eeas-2019:5');
    expect(firstOf(ask('Le sable retiré par dragage peut-il être vendu ?', {}, river))).toContain('vessaria-2022:6');
  });

  it('two French words are read as French', () => {
    expect(firstOf(ask('partenariats public-privé'))).toContain('eeas-2014:9');
  });

  it('a name is found in texts of every language, whatever the name’s own words mean', () => {
    expect(firstOf(ask('Robert Strayer'))).toContain('eeas-2019:2');
    expect(firstOf(ask('Robert Strayar'))).toContain('eeas-2019:2');
    expect(firstOf(ask('Que pense Christopher Painter des normes ?'))[0]).toMatch(/^thehill-2015:/u);
  });

  it('the version in the reader’s language is shown where there is one', () => {
    expect(firstOf(ask('fracture numérique', { language: 'fr' }))[0]).toBe('useu-2014-fr:3');
  });
});

describe('the ranking', () => {
  it('shows two versions of one text as one hit', () => {
    const shown = passagesOf(ask('child sexual abuse')).flat();
    expect(new Set(shown).size).toBe(shown.length);
    expect(firstOf(ask('child sexual abuse'))).toEqual(expect.arrayContaining(['eeas-2014:12', 'state-2014:11']));
  });

  it.each(['cybercrime', 'la cybercriminalité ?'])(
    'puts a body whose name holds the word after every passage that takes a position on it: %s',
    (question) => {
      const ids = passagesOf(ask(question)).map((group) => group.join(' '));
      const positions = ['eeas-2019:5', 'state-2014:12', 'state-2014:13', 'eeas-2019:4'];
      const last = Math.max(...positions.map((id) => ids.findIndex((group) => group.includes(id))));
      const named = ids.findIndex((group) => group.includes('eeas-2014:8'));
      expect(last).toBeGreaterThanOrEqual(positions.length - 1);
      expect(named === -1 || named > last).toBe(true);
    },
  );

  it('counts one word for two no more than once', () => {
    // "Norms" alone is in a title; the other passage has both.
    expect(firstOf(ask('norms peacetime'))).toContain('eeas-2019:6');
  });

  it('shows the version in the language that is asked for', () => {
    const versions = ['useu-2014-en:3', 'useu-2014-fr:3'];
    const shown = (question: string) =>
      passagesOf(ask(question))
        .map(([first = '']) => first)
        .filter((id) => versions.includes(id));
    expect(shown('the same rights offline and online, in French')).toEqual(['useu-2014-fr:3']);
    expect(shown('the same rights offline and online, en français svp')).toEqual(['useu-2014-fr:3']);
    expect(shown('les mêmes droits en ligne, en anglais svp')).toEqual(['useu-2014-en:3']);
    expect(shown('les mêmes droits en ligne')).toEqual(['useu-2014-fr:3']);
  });

  it('puts a passage that names a country first when a country is asked for', () => {
    expect(firstOf(ask('Which countries are the most recent signatories of the Budapest Convention?'))).toContain(
      'eeas-2014:13',
    );
  });
});

describe('a phrase of the vocabulary', () => {
  it('of one telling word is not that word alone', () => {
    expect(firstOf(ask('When will they meet again?'))).toContain('eeas-2019:9');
  });
});

describe('who wrote or published a text', () => {
  it('is where to look, and no subject', () => {
    const asked = ask('How does the political officer at the US mission define the term dialogue?');
    expect(firstOf(asked)).toContain('useu-2014-en:4');
    expect(firstOf(ask('The Hill: what will the two sides work on in Washington?'))[0]).toMatch(/^thehill-2015:/u);
  });
});

describe('words that only ask', () => {
  it('name no subject, also where the vocabulary has a phrase of them', () => {
    expect(firstOf(ask('ICCPR in the joint text, where'))).toContain('eeas-2014:17');
  });
});

describe('words that address the one who is asked', () => {
  it.each([
    ['Montrez-moi la convention de Budapest', 'la convention de Budapest'],
    ['Peux-tu me lister les nouveaux signataires ?', 'Les nouveaux signataires ?'],
    ['Hi, could you please indicate the IANA transition?', 'the IANA transition?'],
    ['Name the departments that will take part', 'The departments that will take part'],
    ['I would be most grateful if you could help me locate the IANA transition', 'the IANA transition'],
    ['For my speech, would you be so kind as to tell me about the IANA transition?', 'the IANA transition'],
    ['Je vous serais très reconnaissante de m’indiquer la convention de Budapest', 'la convention de Budapest'],
  ])('say nothing of the subject: %s', (question, subject) => {
    const [finding, plain] = [ask(question), ask(subject)];
    expect(finding.kind).toBe('answered');
    expect(passagesOf(finding)).toEqual(passagesOf(plain));
    expect(finding).toMatchObject({ missing: [] });
  });

  it('are a subject where they do not begin, or stand alone', () => {
    expect(ask('Did they fetch anything?')).toMatchObject({ kind: 'silence', silence: { terms: ['fetch'] } });
    expect(ask('fetch')).toMatchObject({ kind: 'silence', silence: { terms: ['fetch'] } });
  });

  it('are those that say what kind of quotation is wanted', () => {
    expect(ask('an optimistic sentence on the Budapest Convention')).toMatchObject({ kind: 'answered', missing: [] });
    expect(ask('an optimistic outlook on volcanoes')).toMatchObject({
      silence: { terms: ['optimistic', 'volcanoes'] },
    });
  });

  it('are those that name who asks', () => {
    const plain = passagesOf(ask('norms in peacetime?'));
    expect(passagesOf(ask('The lexicographer of our unit asks: norms in peacetime?'))).toEqual(plain);
    expect(ask('what the lexicographer asks')).toMatchObject({ silence: { terms: ['lexicographer'] } });
  });

  it('are those that point at the talks themselves', () => {
    expect(firstOf(ask('where does this whole bilateral exchange come from, who launched it?'))).toContain(
      'thehill-2015:5',
    );
    expect(ask('this exchange of turbines')).toMatchObject({ silence: { terms: ['turbines'] } });
  });

  it('are both sides of what lies between the parties, and nothing else that is named after it', () => {
    expect(ask('Do both sides of the Atlantic agree on norms?')).toMatchObject({ kind: 'answered', missing: [] });
    expect(ask('Les deux rives de l’Atlantique et les mesures de confiance')).toMatchObject({ missing: [] });
    expect(ask('what did the Atlantic Council say?').kind).toBe('silence');
  });

  it('are words like others where words are looked for', () => {
    expect(search('indicate norms', {}, 'en', cyber)).toMatchObject({ kind: 'closest', missing: ['indicate'] });
  });
});

describe('the meeting after another', () => {
  it.each([
    'Where was the dialogue after the sixth meant to be held?',
    'Où devait se tenir la réunion après la sixième ?',
  ])('is looked for in what the texts of that one announce: %s', (question) => {
    expect(firstOf(ask(question))).toContain('eeas-2019:9');
  });

  it('is answered from the register where it is established, with the announcement', () => {
    const found = ask('When was the dialogue after the first to take place?');
    expect(found.kind === 'facts' ? found.facts.map((fact) => fact.dialogue.number) : []).toEqual([2, 2]);
    expect(firstOf(found)).toEqual(expect.arrayContaining(['eeas-2014:19', 'state-2014:18']));
  });

  it('is meant by those who meet again, in French where they do so “se”, and not by a revision', () => {
    expect(firstOf(ask('Quand les deux parties devaient-elles se revoir après la première réunion ?'))).toContain(
      'eeas-2014:19',
    );
    expect(firstOf(ask('Ont-ils décidé de revoir leurs stratégies au sixième dialogue ?'))).toContain('eeas-2019:4');
  });

  it('is meant by “the next” after one named by its number, or by its city and year', () => {
    expect(firstOf(ask('at the close of round one, where did they say the next would be?'))).toContain('eeas-2014:19');
    expect(firstOf(ask('After the Washington meeting of 2019, where was the following one to be?'))).toContain(
      'eeas-2019:9',
    );
    expect(firstOf(ask('who was meant to host the follow-up to the May 2019 meeting'))).toContain('eeas-2019:9');
    expect(firstOf(ask('Après Bruxelles en 2014, où comptait-on se revoir ?'))).toContain('eeas-2014:19');
    expect(firstOf(ask('Fin 2014, pour quand et où a-t-on fixé le rendez-vous suivant ?'))).toContain('eeas-2014:19');
  });

  it('is meant by “the following meeting”', () => {
    expect(firstOf(ask('After 2019, where and when was the following meeting planned?'))).toContain('eeas-2019:9');
    expect(firstOf(ask('who hosts after 2019, which year'))).toContain('eeas-2019:9');
  });

  it('is not meant by all that comes after a meeting', () => {
    expect(firstOf(ask('What events did they look forward to after the first dialogue?'))).not.toContain(
      'eeas-2014:19',
    );
  });
});

describe('phrases, exclusions and filters', () => {
  it('finds a phrase in quotation marks word for word only', () => {
    expect(firstOf(ask('"no single entity"'))).toContain('eeas-2014:3');
    expect(ask('"entity single no"').kind).toBe('silence');
  });

  it('finds what says a quoted phrase of the vocabulary in other words, but calls it no answer', () => {
    const finding = ask('Who speaks of a “legal black hole”?');
    expect(finding).toMatchObject({ kind: 'closest', missing: ['legal black hole'] });
    expect(firstOf(finding)).toContain('thehill-2015:8');
  });

  it('takes a word in quotation marks for what is asked about, also one that otherwise only asks', () => {
    expect(firstOf(ask('What is meant by the word “dialogue” in the blog?'))).toContain('useu-2014-en:4');
  });

  it('leaves out passages with an excluded word', () => {
    const shown = passagesOf(ask('Budapest Convention -Panama')).flat();
    expect(shown).toContain('eeas-2019:5');
    expect(shown).not.toContain('eeas-2014:13');
  });

  it.each([
    [{ voice: 'press' }, /^thehill/],
    [{ voice: 'eu' }, /^eeas-2014/],
    [{ from: 2019 }, /^eeas-2019/],
    [{ to: 2014 }, /2014/],
  ] as const)('keeps to %o', (filters, allowed) => {
    const shown = passagesOf(ask('cyberspace', filters)).flat();
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.every((id) => allowed.test(id))).toBe(true);
  });

  it('a search shows every passage that has all the words', () => {
    const found = search('digital divide', {}, 'en', cyber);
    expect(passagesOf(found).flat()).toEqual(
      expect.arrayContaining(['eeas-2014:18', 'eeas-2014:15', 'thehill-2015:4', 'useu-2014-en:3']),
    );
  });
});

describe('silence', () => {
  it('is the answer to a question for the weather, however much the texts speak of time', () => {
    for (const question of ['Quel temps fera-t-il demain à Bruxelles ?', 'What is the weather in Brussels?'])
      expect(ask(question).kind, question).toBe('silence');
    expect(ask('Que font-ils en temps de paix ?').kind).toBe('answered');
  });

  const reason = (question: string) => {
    const finding = ask(question);
    return finding.kind === 'silence' ? finding.silence : finding.kind;
  };

  it('names the word that the record does not have', () => {
    expect(reason('ransomware')).toEqual({ kind: 'missing-term', terms: ['ransomware'] });
  });

  it('takes a name that is not there for decisive, whatever else is there', () => {
    expect(reason('Did India join the Budapest Convention?')).toMatchObject({ kind: 'missing-term' });
  });

  it('says that no text of a dialogue is held', () => {
    expect(reason('What did the third dialogue say on deterrence?')).toMatchObject({
      kind: 'no-text-held',
      dialogues: [{ number: 3 }],
    });
  });

  it.each([
    'Did Dialogue no. 9 agree anything on norms?',
    'dialogue 9 norms',
    'conclusions for number nine',
    'what did the ninth say on norms?',
    'Le communiqué du neuvième parle-t-il du GGE ?',
  ])('knows a dialogue by its number: %s', (question) => {
    expect(ask(question)).toMatchObject({ silence: { kind: 'no-text-held', dialogues: [{ number: 9 }] } });
  });

  it('takes no count for the number of a dialogue', () => {
    expect(ask('how did the dialogue go 6 years later?')).not.toMatchObject({ silence: { kind: 'no-text-held' } });
  });

  it('says that there was no such dialogue', () => {
    expect(reason('What did the 40th dialogue decide?')).toEqual({ kind: 'no-such-dialogue', number: 40 });
  });

  it('says that a look-alike of the register is another body', () => {
    expect(reason('What did the Trade and Technology Council say?')).toMatchObject({ kind: 'not-in-series' });
  });

  it('tells a body of the same parties by the words before its name', () => {
    expect(reason('What did the EU-US justice and home affairs ministerial decide?')).toMatchObject({
      kind: 'not-in-series',
    });
  });

  it('tells such a body by the words after its name, in French', () => {
    expect(reason('le Conseil de l’énergie UE-États-Unis')).toEqual({
      kind: 'not-in-series',
      name: 'Conseil de l’énergie',
    });
    expect(ask('Que signifie le mot dialogue pour l’officier américain ?').kind).toBe('answered');
  });

  it.each([
    'Has the African Union adopted confidence building measures?',
    'Des mesures de confiance dans l’Union africaine ?',
  ])('falls on a phrase of which the record has but half: %s', (question) => {
    expect(ask(question).kind).not.toBe('answered');
  });

  it.each([
    ['Le dialogue UE-Corée sur le cyber a-t-il abordé les mesures de confiance ?', 'dialogue UE-Corée'],
    ['What came of the EU-India cyber dialogue on norms?', 'EU-India cyber dialogue'],
    ['EU-Ukraine Cybersecurity Dialogue, second round: who chaired?', 'EU-Ukraine Cybersecurity Dialogue'],
    ['uk-eu cyber dialogue first edition attendees', 'uk-eu cyber dialogue'],
    ['Dialogue stratégique franco-américain : qu’y a-t-on convenu ?', 'Dialogue stratégique franco-américain'],
    ['Le dialogue cyber entre la France et les États-Unis, qui le préside ?', 'dialogue cyber entre la France'],
  ])('tells a meeting with somebody who is no party: %s', (question, name) => {
    expect(reason(question)).toEqual({ kind: 'not-in-series', name });
  });

  it('does not take a country that the parties spoke of for one they met', () => {
    expect(firstOf(ask('What did the EU-US dialogue say about Panama and the Budapest Convention?'))).toContain(
      'eeas-2014:13',
    );
  });

  it('does not take a sentence that begins with a party for a body', () => {
    expect(firstOf(ask('Which US departments and Commission DGs joined the sixth dialogue?'))).toContain('eeas-2019:2');
    expect(firstOf(ask('State Department quote on the strategic partnership'))).toContain('thehill-2015:3');
  });

  it('says which documents were searched', () => {
    const finding = ask('ransomware', { voice: 'press' });
    expect(finding.kind === 'silence' && finding.searched.map((document) => document.id)).toEqual(['thehill-2015']);
  });

  it('falls on an unknown subject, not on an unknown everyday word', () => {
    expect(ask('net neutrality rules').kind).toBe('silence');
    expect(firstOf(ask('Was the mood in the room friendly?'))).toContain('useu-2014-en:1');
  });

  it('does not fall on a city where the dialogue met, which answers nothing by itself', () => {
    expect(ask('Quelle heure est-il à Washington ?').kind).toBe('silence');
  });
});

describe('what is there without the detail asked for', () => {
  it.each([
    'How many states had ratified the Budapest Convention by 2019?',
    'Which companies attended the workshop?',
    'Who was going to chair the new UN GGE in 2019?',
    "Qu'a déclaré Rory Domm à l'issue de la réunion ?",
    'Quel budget pour le mois de la sensibilisation ?',
    'Qui représentait le ministère américain de la Justice au sixième dialogue ?',
    'In which city was the November 2014 workshop held?',
    'On what date exactly did Panama accede to the Budapest Convention?',
    "Quel pays présidera le nouveau groupe d'experts gouvernementaux de l'ONU ?",
    "Who was Treasury's representative at the 2015 talks?",
    'number of parties to Budapest as of May 2019',
    'nombre exact de parties à la convention de Budapest en 2019',
    'Which individual represented the Treasury at the December 2015 talks?',
    'Quel commissaire européen assistait au premier dialogue ?',
    'has Brazil signed the Budapest Convention?',
    'Who spoke for the Treasury at the second meeting?',
    'What is the name of the Homeland Security official who sat at the table in 2019?',
    'Name the EU member states that observed the 2019 meeting.',
    'In which building or city was the November 2014 workshop held?',
    'La date du prochain exercice CyberAtlantic ?',
    'which UN Charter article did the G20 cite',
    'Which hacking group did the 2019 statement blame for the malicious activities?',
    'Irish accession to Budapest, when?',
  ])('is shown as the closest only: %s', (question) => {
    expect(ask(question).kind).toBe('closest');
  });

  it('is a country only where one is named: “pays” is none', () => {
    expect(ask('le dialogue avec les pays tiers').kind).toBe('answered');
    expect(ask('Did Panama accede to the Budapest Convention?').kind).toBe('answered');
  });

  it('is an answer when the paragraph of a text stands there, or a passage of the record is meant', () => {
    expect(ask('Which paragraph of the Tunis Agenda is cited?').kind).toBe('answered');
    expect(ask('What paragraph of the 2019 statement is on norms?').kind).toBe('answered');
  });

  it('is no number where something is said of a growing one', () => {
    expect(ask('Was the growing number of States acceding to the convention on cybercrime welcomed?').kind).toBe(
      'answered',
    );
    expect(ask('What may countries do in cyberspace, or what countries may do: is that settled?').kind).toBe(
      'answered',
    );
  });

  it('is named as the question has it, accents and all', () => {
    expect(ask('« Cyberdialogue » : quels États membres étaient observateurs en 2019 ?')).toMatchObject({
      kind: 'closest',
      missing: ['quels États membres'],
    });
  });

  it('is an answer when the words of the person asked for stand there', () => {
    expect(ask('What did Painter say about the Wild West?').kind).toBe('answered');
  });

  it('is a date where a year stands, but in a name', async () => {
    const record = await riverWith(
      'In 1874 the ferrymen founded the lighthouse brotherhood.',
      'The pilots rehearsed with the Stormwatch 2019 simulator.',
    );
    expect(ask('When did the ferrymen found the lighthouse brotherhood?', {}, record).kind).toBe('answered');
    expect(ask('When did the pilots rehearse with the Stormwatch simulator?', {}, record).kind).toBe('closest');
  });

  it('is an answer when the quantity stands there', () => {
    expect(ask('How many technicians are to be trained?', {}, river).kind).toBe('answered');
  });
});

describe('facts of the register', () => {
  const facts = (question: string) => {
    const finding = ask(question);
    return finding.kind === 'facts' ? finding.facts.map((one) => [one.dialogue.number, one.fact, one.established]) : [];
  };

  it('answers when and where from the register', () => {
    expect(facts('When and where was the fourth dialogue?')).toEqual([
      [4, 'held', true],
      [4, 'city', true],
    ]);
  });

  it('takes the month in which a dialogue was held for a part of its date', () => {
    expect(facts('What day in December 2015 did they meet?')).toEqual([[2, 'held', true]]);
    expect(firstOf(ask('What was said on norms in December 2014?'))[0]).toMatch(/-2014(?:-en)?:(?!1$)/u);
    expect(firstOf(ask('Which conference takes place in Mongolia in May 2015?'))).toContain('eeas-2014:16');
  });

  it('reads “the very first one” as the first dialogue', () => {
    expect(facts('When was the first one held?')).toEqual([[1, 'held', true]]);
    expect(facts('Where was the second annual one going to be held?')).toEqual([[2, 'city', true]]);
    expect(facts('Can somebody check who co-chaired the very first one in Brussels?')).toEqual([[1, 'coChairs', true]]);
  });

  it('knows a city by its other names', () => {
    expect(facts('Hi, when did the eighth dialogue happen, and was it here in DC?')).toEqual([[8, 'held', true]]);
    expect(facts('exact date of the 2015 meeting in D.C.')).toEqual([[2, 'held', true]]);
  });

  it('answers whoever asks politely', () => {
    expect(facts('Please indicate when and where the 9th Cyber Dialogue took place.')).toEqual([
      [9, 'held', true],
      [9, 'city', true],
    ]);
    expect(facts('who was the EEAS co-chair back in 2014')).toEqual([[1, 'coChairs', true]]);
    expect(facts("Painter's opposite number in December 2015: name.")).toEqual([[2, 'coChairs', true]]);
    expect(facts('on which days did the 8th meet')).toEqual([[8, 'held', true]]);
    expect(facts('In which city did the two sides meet for the ninth time?')).toEqual([[9, 'city', true]]);
  });

  it('answers whoever says why he asks', () => {
    expect(facts('When was the eighth dialogue? I am drafting a chronology.')).toEqual([[8, 'held', true]]);
    expect(facts('Names and titles of the two who led the sixth dialogue, so I get the guidance right')).toEqual([
      [6, 'coChairs', true],
    ]);
    expect(facts('May I ask where the ninth dialogue was held? I could not find it.')).toEqual([[9, 'city', true]]);
    expect(facts('When was the ninth dialogue, and what did it say on norms?')).toEqual([]);
  });

  it('are not what a length of time or a number of people is', () => {
    expect(firstOf(ask('one year’s time'))).toContain('eeas-2014:19');
    expect(ask('How many people attended the inaugural session in Brussels?').kind).toBe('closest');
  });

  it('says what is not established', () => {
    expect(facts('Where did the seventh dialogue take place?')).toEqual([[7, 'city', false]]);
  });

  it('has what was announced of a dialogue whose place or day is not established', () => {
    expect(firstOf(ask('Where was the seventh dialogue supposed to be held?'))).toContain('eeas-2019:9');
    expect(firstOf(ask('Who chaired the seventh dialogue?'))).toEqual([]);
    expect(firstOf(ask('When was the third dialogue?'))).toEqual([]);
    // A text of that dialogue is held, and nothing announced who would chair it.
    expect(ask('Who co-chaired the third dialogue?', {}, river)).toMatchObject({ kind: 'facts', hits: [] });
  });

  it('knows what was published of a dialogue, by whom and where', () => {
    expect(facts('When was the 2019 statement released?')).toEqual([[6, 'published', true]]);
    expect(firstOf(ask('Who issued the 2019 statement?'))).toContain('eeas-2019:1');
    expect(facts('Where can I find the text of the ninth dialogue?')).toEqual([[9, 'published', true]]);
    expect(facts('Qui a publié la déclaration après le sixième dialogue ?')).toEqual([[6, 'published', true]]);
    expect(facts('Where was the text of the third dialogue published?')).toEqual([[3, 'published', false]]);
    expect(facts('where does the statement say the sixth dialogue was held?')).toEqual([[6, 'city', true]]);
    expect(facts('Who published the decryption keys after the sixth dialogue?')).toEqual([]);
  });

  it('are not asked for by a figure behind a comma', () => {
    expect(ask('le communiqué du quatrième dialogue, un extrait s’il te plaît')).toMatchObject({
      silence: { kind: 'no-text-held', dialogues: [{ number: 4 }] },
    });
  });

  it('are not what somebody who chaired said', () => {
    expect(ask('Give me Joëlle Jenny’s own words on the first dialogue.').kind).toBe('silence');
  });

  it('answers in the language of its ordinal, where the other words are of both', () => {
    expect(facts('9th dialogue place n date')).toEqual([
      [9, 'held', true],
      [9, 'city', true],
    ]);
  });

  it('answers whoever says what he knows already', () => {
    expect(facts('Exactly what date was the second dialogue? The article only says Monday')).toEqual([
      [2, 'held', true],
    ]);
  });

  it('answers behind a frame, and to a yes or no', () => {
    expect(facts("Sorry to bother, I'm filling in a timeline: date of the 4th dialogue?")).toEqual([[4, 'held', true]]);
    expect(facts('I am drafting a chronology and miss the dates of the ninth dialogue.')).toEqual([[9, 'held', true]]);
    expect(facts('Was the ninth dialogue held in Brussels or in Washington?')).toEqual([[9, 'city', true]]);
    expect(facts('Was the ninth dialogue held in Brussels to condemn ransomware?')).toEqual([]);
  });

  it('answers who chaired with somebody, and what somebody chaired', () => {
    expect(facts('Second dialogue - who was sitting opposite Painter?')).toEqual([[2, 'coChairs', true]]);
    expect(facts('Joëlle Jenny: which editions did she co-chair?').map(([number]) => number)).toEqual([1, 2]);
  });

  it('answers a yes or no about one of two cities, and about a month', () => {
    expect(facts('the December 2022 round (no. 8), Washington or Brussels??')).toEqual([[8, 'city', true]]);
    expect(facts('In which month of 2018 did they get together for the fifth, and was it in Brussels?')).toEqual([
      [5, 'held', true],
    ]);
    expect(facts('conclusions of the Brussels round (no. 9)')).toEqual([]);
  });

  it('answers with no dialogue of another year', () => {
    expect(firstOf(ask('2020: who was supposed to host, and in what city?'))).toContain('eeas-2019:9');
    expect(facts("8th one. Whose turn to host & what days in Dec '22")).toEqual([
      [8, 'held', true],
      [8, 'city', true],
    ]);
  });

  it('answers whoever wants to hear that he has it right', () => {
    expect(facts('Fact check: the eighth was in Washington in December 2022, right?')).toEqual([[8, 'city', true]]);
    expect(facts('the eighth in Washington condemned ransomware, right?')).toEqual([]);
  });

  it('answers on which side of the sea a dialogue was held', () => {
    expect(facts('Was the eighth dialogue held on our side of the Atlantic or theirs?')).toEqual([[8, 'city', true]]);
  });

  it('finds what somebody was where the text says it', () => {
    expect(firstOf(ask("Painter's job at the time of the Washington talks?"))).toContain('thehill-2015:8');
  });

  it('answers who chaired for an office or a side', () => {
    expect(facts('Who represented the State Department at the sixth dialogue?')).toEqual([[6, 'coChairs', true]]);
    expect(facts('Who represented the fishermen at the sixth dialogue?')).toEqual([]);
  });

  it('gives the passage that states the fact', () => {
    const finding = ask('When was the sixth dialogue?');
    expect(firstOf(finding)).toContain('eeas-2019:2');
  });

  it('takes a passage that names one of two co-chairs for no proof of both', () => {
    const finding = ask('Who co-chaired the second dialogue?');
    expect(finding).toMatchObject({ kind: 'facts', facts: [{ fact: 'coChairs', established: true, evidence: [] }] });
    expect(ask('Who co-chaired the sixth dialogue?')).toMatchObject({ facts: [{ evidence: ['eeas-2019:2'] }] });
  });

  it('knows a co-chair whom no passage names', () => {
    expect(facts('Who is Joëlle Jenny?').map(([number]) => number)).toEqual([2, 1]);
  });
});

describe('any question at all', () => {
  it('gets a finding, and passages that exist', () => {
    const anyQuestion = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.lorem({ maxCount: 40 }));
    fc.assert(
      fc.property(anyQuestion, fc.constantFrom('en', 'fr', 'de'), (question, _) => {
        for (const id of passagesOf(ask(question)).flat()) expect(cyber.index.passages.get(id)).toBeDefined();
      }),
      { numRuns: 60 },
    );
  });

  it('keeps to a dialogue when told to', () => {
    const filters = { dialogue: dialogue(6) };
    fc.assert(
      fc.property(fc.constantFrom('cybercrime', 'norms', 'capacity building', 'OSCE', 'dates'), (question) => {
        expect(
          passagesOf(ask(question, filters))
            .flat()
            .every((id) => id.startsWith('eeas-2019')),
        ).toBe(true);
      }),
    );
  });
});
