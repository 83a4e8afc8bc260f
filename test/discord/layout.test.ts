import { ButtonStyle, ComponentType, Locale } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { Component } from '../wire/component-limits.js';
import { take, typed } from './asking.js';
import { record } from './rapporteur.js';

const { ActionRow, Button, Container, Separator, TextDisplay } = ComponentType;

/** A component in one line: the first words of a text, the label of a button. */
function outline(component: Component): string {
  switch (component.type) {
    case TextDisplay:
      return component.content
        .split('\n')
        .map((line) => line.split(' ').slice(0, 3).join(' '))
        .join(' / ');
    case Separator:
      return '———';
    case ActionRow:
      return component.components.map(outline).join(' ');
    case Button:
      return `[${'label' in component ? component.label : ''}]`;
    default:
      return String(component.type);
  }
}

function outlineOf(
  name: string,
  options: Readonly<Record<string, string>>,
  locale = Locale.EnglishUS,
): readonly string[] {
  const { body } = take(typed(name, options, locale), record);
  return (body?.components ?? []).flatMap((component) =>
    component.type === Container ? ['(', ...component.components.map(outline), ')'] : [outline(component)],
  );
}

describe('a reply', () => {
  it('has its title, then a container for each dialogue: quotation, source, what can be done with it', () => {
    expect(outlineOf('passage', { id: 'eeas-2019:5,4;eeas-2014:13' })).toEqual([
      '## 3 passages',
      '(',
      '### 6th EU-US / > The United',
      '-# Joint text:',
      '[Source] [Context] [Cite]',
      '———',
      '> The United',
      '-# Joint text:',
      '[Source] [Context] [Cite]',
      ')',
      '(',
      '### 1st EU-US / > The two',
      '-# European Union / -# Also in:',
      '[Source] [Context] [Cite] [United States version]',
      ')',
      '[Dismiss]',
    ]);
  });

  it('of a passage names its dialogue once, in the title, and has its neighbours apart', () => {
    const shown = outlineOf('passage', { id: 'useu-2014-en:2' });
    expect(shown[0]).toMatch(/^## 1st EU-US/u);
    expect(shown.filter((line) => line.startsWith('### '))).toEqual(
      ['### The passage / > Over the', '### Before it / > On December', '### After it / > I worked'].map((line) =>
        expect.stringMatching(new RegExp(`^${line.split(' / ')[0]} / > `, 'u')),
      ),
    );
    expect(shown).toContain('[Source] [Cite] [In French]');
  });

  it('that is silent says why, then what was searched, then what could be asked', () => {
    const shown = outlineOf('ask', { question: 'What of quetzalcoatl?' });
    expect(shown.slice(0, 5)).toEqual([
      '## Not on / “quetzalcoatl” does not',
      '(',
      'Searched: 1st EU-US',
      'The nearest topics',
      ')',
    ]);
  });

  it('has a colour at its edge that tells an answer from the nearest passages and from silence', () => {
    const edgeOf = (question: string) => {
      const { answer, body } = take(typed('ask', { question }, Locale.EnglishUS), record);
      const container = body?.components?.find((component) => component.type === Container);
      return [answer.outcome, container?.type === Container ? container.accent_color : null] as const;
    };
    const edges = new Map([edgeOf('What is said on the Budapest Convention?'), edgeOf('What of quetzalcoatl?')]);
    expect([...edges.keys()]).toEqual(['answered', 'not-on-record']);
    expect(new Set(edges.values()).size).toBe(2);
  });

  it('has buttons of one style for what turns its page, another for what opens something, and links', () => {
    const { body } = take(typed('position', { topic: 'cybercrime' }, Locale.EnglishUS), record);
    const rows = JSON.stringify(body?.components ?? []);
    expect(rows).toMatch(new RegExp(`"style":${ButtonStyle.Primary},"label":"Next page"`, 'u'));
    expect(rows).toMatch(new RegExp(`"style":${ButtonStyle.Secondary},"label":"Context"`, 'u'));
    expect(rows).toMatch(new RegExp(`"style":${ButtonStyle.Link},"label":"Source"`, 'u'));
  });
});
