import {
  type APIButtonComponent,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { escapeHtml, markdownToHtml } from './markdown.js';

/** Where the page finds its scripts; nothing is listening there, the browser is handed the files. */
export const ORIGIN = 'http://pictures.invalid';

/** A message in a channel: who typed what, and the reply. */
export interface Shown {
  readonly typed: string;
  /** "used", in the language of the person. */
  readonly used: string;
  readonly components: readonly APIMessageTopLevelComponent[];
}

type Component = APIMessageTopLevelComponent | { readonly type: ComponentType };

/**
 * The page with one message. `@skyra/discord-components-core` draws the frame, the author, the command and the buttons; it
 * has no components v2, so text displays and containers are drawn here, with the sizes and colours of Discord's own client.
 */
export function pageOf({ typed, used, components }: Shown, theme: 'dark' | 'light'): string {
  const light = theme === 'light' ? 'light-theme' : '';
  return `<!doctype html>
<meta charset="utf-8">
<script type="importmap">${JSON.stringify({ imports: IMPORTS })}</script>
<script type="module">
  import '@skyra/discord-components-core';
  const buttons = new CSSStyleSheet();
  buttons.replaceSync(${JSON.stringify(INSIDE_BUTTONS)});
  const frame = new CSSStyleSheet();
  frame.replaceSync(${JSON.stringify(INSIDE_MESSAGE)});
  await new Promise((resolve) => setTimeout(resolve, 100));
  for (const one of document.querySelectorAll('discord-button')) one.shadowRoot.adoptedStyleSheets.push(buttons);
  for (const one of document.querySelectorAll('discord-message')) one.shadowRoot.adoptedStyleSheets.push(frame);
  const command = document.querySelector('discord-command').shadowRoot;
  for (const one of command.querySelectorAll('span')) if (one.textContent === ' used ') one.textContent = ' ${used} ';
  document.body.dataset.ready = 'true';
</script>
<style>${STYLE}</style>
<body class="${theme}">
<discord-messages ${light}>
  <discord-message author="Rapporteur" bot avatar="${AVATAR}" role-color="${theme === 'light' ? '#060607' : '#f2f3f5'}" ${light}>
    <discord-command slot="reply" author="You" avatar="${READER}" command="${escapeHtml(typed)}" ${light}></discord-command>
    <div class="message">${components.map(componentToHtml).join('')}</div>
  </discord-message>
</discord-messages>`;
}

function componentToHtml(component: Component): string {
  if (isText(component)) return `<div class="text">${markdownToHtml(component.content)}</div>`;
  if (isContainer(component)) {
    const colour = (component.accent_color ?? 0).toString(16).padStart(6, '0');
    return `<div class="container" style="--edge: #${colour}">${component.components.map(componentToHtml).join('')}</div>`;
  }
  if (isRow(component)) {
    const buttons = component.components.flatMap((one) => (one.type === ComponentType.Button ? [one] : []));
    return `<discord-action-row>${buttons.map(buttonToHtml).join('')}</discord-action-row>`;
  }
  if (component.type === ComponentType.Separator) return '<hr>';
  throw new Error(`nothing draws components of type ${component.type}`);
}

type OfType<T extends ComponentType> = Extract<APIMessageTopLevelComponent, { readonly type: T }>;

function isText(component: Component): component is OfType<ComponentType.TextDisplay> {
  return component.type === ComponentType.TextDisplay;
}

function isContainer(component: Component): component is OfType<ComponentType.Container> {
  return component.type === ComponentType.Container;
}

function isRow(component: Component): component is OfType<ComponentType.ActionRow> {
  return component.type === ComponentType.ActionRow;
}

function buttonToHtml(button: APIButtonComponent): string {
  const label = escapeHtml('label' in button ? (button.label ?? '') : '');
  if (button.style === ButtonStyle.Link) {
    return `<discord-button url="${escapeHtml(button.url)}">${label}</discord-button>`;
  }
  return `<discord-button type="${button.style === ButtonStyle.Primary ? 'primary' : 'secondary'}">${label}</discord-button>`;
}

const picture = (colour: string, letter: string) =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="${colour}"/><text x="20" y="28" font-family="serif" font-size="24" fill="#fff" text-anchor="middle">${letter}</text></svg>`,
  )}`;
const AVATAR = picture('#2f5d9e', '“');
const READER = picture('#6b7280', 'Y');

/** Where the browser finds the packages that the components import. */
const IMPORTS = {
  '@skyra/discord-components-core': `${ORIGIN}/@skyra/discord-components-core/dist/index.js`,
  '@lit/context': `${ORIGIN}/@lit/context/index.js`,
  '@lit/reactive-element': `${ORIGIN}/@lit/reactive-element/reactive-element.js`,
  '@lit/reactive-element/': `${ORIGIN}/@lit/reactive-element/`,
  lit: `${ORIGIN}/lit/index.js`,
  'lit/': `${ORIGIN}/lit/`,
  'lit-element': `${ORIGIN}/lit-element/index.js`,
  'lit-element/': `${ORIGIN}/lit-element/`,
  'lit-html': `${ORIGIN}/lit-html/lit-html.js`,
  'lit-html/': `${ORIGIN}/lit-html/`,
};

const FONT = `'gg sans', 'Noto Sans', 'Helvetica Neue', Helvetica, Arial, sans-serif`;

const STYLE = `
  body { margin: 0; font-family: ${FONT}; --text: #dbdee1; --small: #949ba4; --bar: #4e5058; --box: #242429;
    --line: #33343b; --link: #00a8fc; --page: #1a1a1e; --button: #33343b; --on-button: #dfe0e2; background: var(--page); }
  body.light { --text: #323339; --small: #5c5d67; --bar: #c4c9ce; --box: #fff; --line: #dcdce0; --link: #006ce7;
    --page: #fbfbfb; --button: #e9e9eb; --on-button: #2f3035; }
  discord-messages { background: var(--page) !important; border: 0 !important; padding: 4px 0 8px; }
  discord-message { padding-right: 16px !important; color: var(--text) !important; }
  .message { font-size: 16px; line-height: 22px; }
  .text > *, .text blockquote > * { margin: 0; }
  .text { color: var(--text); }
  h1, h2, h3 { line-height: 1.375; margin: 8px 0 4px !important; }
  h1 { font-size: 24px; }
  h2 { font-size: 20px; }
  h3 { font-size: 16px; }
  .text > :is(h1, h2, h3):first-child { margin-top: 4px !important; }
  small { display: block; font-size: 13px; line-height: 18px; color: var(--small); }
  blockquote { margin: 0; padding: 0 8px 0 12px; position: relative; }
  blockquote::before { content: ''; position: absolute; inset: 0 auto 0 0; width: 4px; border-radius: 4px;
    background: var(--bar); }
  li { margin-left: 20px !important; }
  a { color: var(--link); }
  hr { border: 0; border-top: 1px solid var(--line); margin: 4px 0; width: 100%; }
  .mention { font-weight: 500; }
  .container { background: var(--box); border: 1px solid var(--line); border-left: 4px solid var(--edge);
    border-radius: 8px; padding: 16px; margin: 6px 0; max-width: 600px; display: flex; flex-direction: column; gap: 8px;
    box-sizing: border-box; }
  discord-action-row { display: flex; flex-wrap: wrap; gap: 8px; }
  .message > discord-action-row { margin-top: 8px; }
`;

/** Buttons as Discord's client draws them today; the package has those of some years ago, and none for a light page. */
const INSIDE_BUTTONS = `
  :host > *:first-child { border-radius: 8px; margin: 0; padding: 0 16px; height: 32px; min-height: 0; min-width: 0;
    line-height: 18px; font-family: ${FONT}; box-sizing: border-box; }
  svg { margin-left: 8px; }
  .secondary, .secondary.hoverable { background-color: var(--button); color: var(--on-button); }
`;

/** The hour would change with every picture. */
const INSIDE_MESSAGE = '.discord-message-timestamp { display: none; }';
