/** What Rapporteur is measured against: a discord.js client with its defaults that answers every command with a constant. */

import { Client, Events } from 'discord.js';

const { DISCORD_TOKEN: token = '', DISCORD_API_URL: api = '' } = process.env;

const client = new Client({ intents: [], rest: { api } });
client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isChatInputCommand()) await interaction.reply('Hello.');
});
client.once(Events.ClientReady, () => process.stderr.write('ready\n'));
await client.login(token);
