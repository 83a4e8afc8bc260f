import { OAuth2Scopes, PermissionFlagsBits } from './discord-js.js';

/**
 * The address that invites the bot with the least it needs: answering commands needs no permission at all; answering
 * mentions needs to see and write in the channel.
 */
export function inviteLink(applicationId: string, mentions: boolean): string {
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: [OAuth2Scopes.ApplicationsCommands, ...(mentions ? [OAuth2Scopes.Bot] : [])].join(' '),
  });
  if (mentions) {
    const { ViewChannel, SendMessages, SendMessagesInThreads } = PermissionFlagsBits;
    query.set('permissions', String(ViewChannel | SendMessages | SendMessagesInThreads));
  }
  return `https://discord.com/oauth2/authorize?${query}`;
}
