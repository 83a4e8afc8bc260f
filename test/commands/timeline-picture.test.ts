import { MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { startRapporteur } from '../discord/rapporteur.js';
import { visibleText } from '../wire/visible-text.js';

describe('the picture of a timeline in Discord', () => {
  it.each([
    { topic: 'cybercrime', picture: true },
    { picture: true, dark: true },
  ])('comes as an attached PNG file in a gallery, with words for those who do not see it: %j', async (options) => {
    const { discord } = await startRapporteur();
    const reply = await (await discord.command('timeline', options)).reply();
    const [file] = reply.data.attachments;
    expect(file?.filename).toMatch(/^(?:timeline|topics)\.png$/u);
    const bytes = Buffer.from(await (await fetch(file?.url ?? '')).arrayBuffer());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(JSON.stringify(reply.data.components)).toMatch(/"description":"(?:Timeline of|Which dialogue spoke)/u);
    expect(visibleText(reply)).toContain('1st');
    expect((reply.data.flags ?? 0) & MessageFlags.IsComponentsV2).not.toBe(0);
    expect(discord.violations).toEqual([]);
  });
});
