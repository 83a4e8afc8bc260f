/** What Discord refuses of components beyond what its schemas say. */

import {
  type APIButtonComponent,
  type APIMessageComponent,
  type APIModalComponent,
  type APIStringSelectComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import {
  badLength,
  type FormIssue,
  issue,
  type Path,
  required,
  tooLong,
  wrongScheme,
  wrongType,
} from './form-errors.js';

/** Any component, of a message or of a modal. */
export type Component = APIMessageComponent | APIModalComponent | APITextDisplayComponent;

/** A component and where it stands in the body. */
export interface Placed {
  readonly component: Component;
  readonly path: Path;
}

export const LINK_SCHEMES = ['http', 'https', 'discord'];
export const MEDIA_SCHEMES = ['http', 'https', 'attachment'];

const MOST_COMPONENTS = 40;
const MOST_ROWS = 5;
const MOST_TEXT = 4000;
const MOST_TEXT_BYTES = 10_170;
const BYTES_PER_TEXT = 12;

/** Every component, each before those inside it, in the order a reader meets them. */
export function* placed(components: readonly Component[], path: Path = ['components']): Generator<Placed> {
  for (const [index, component] of components.entries()) {
    yield* placedOne(component, [...path, index]);
  }
}

function* placedOne(component: Component, path: Path): Generator<Placed> {
  yield { component, path };
  if ('components' in component) yield* placed(component.components, [...path, 'components']);
  if ('accessory' in component) yield* placedOne(component.accessory, [...path, 'accessory']);
  if ('component' in component) yield* placedOne(component.component, [...path, 'component']);
}

/**
 * The faults in the components of a message.
 *
 * @param v2 whether the message carries the flag `1 << 15`
 * @param files names of the files that `attachment://` may refer to
 */
export function componentIssues(components: readonly Component[], v2: boolean, files: readonly string[]): FormIssue[] {
  const all = [...placed(components)];
  return [
    ...(v2 ? totals(all) : rowsOnly(components)),
    ...duplicates(all),
    ...all.flatMap(({ component, path }) => oneComponent(component, path, files)),
  ];
}

function rowsOnly(components: readonly Component[]): FormIssue[] {
  const issues = components.flatMap((component, index) =>
    component.type === ComponentType.ActionRow ? [] : [wrongType(['components', index], [ComponentType.ActionRow])],
  );
  return components.length > MOST_ROWS ? [tooLong(['components'], MOST_ROWS), ...issues] : issues;
}

function totals(all: readonly Placed[]): FormIssue[] {
  const issues: FormIssue[] = [];
  if (all.length > MOST_COMPONENTS) {
    const message = `The total number of components, ${all.length}, exceeds the maximum of ${MOST_COMPONENTS}`;
    issues.push(issue(['components'], 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message));
  }
  const texts = all.flatMap(({ component }) =>
    component.type === ComponentType.TextDisplay ? [component.content] : [],
  );
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text) + BYTES_PER_TEXT, 0);
  if (length > MOST_TEXT) issues.push(textTooLarge(`maximum size of ${MOST_TEXT}`));
  else if (bytes > MOST_TEXT_BYTES) issues.push(textTooLarge(`maximum size of ${MOST_TEXT_BYTES} bytes`));
  return issues;
}

const textTooLarge = (bound: string): FormIssue =>
  issue(
    ['components'],
    'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
    `Components displayable text size exceeds ${bound}`,
  );

/** Custom ids and numeric ids that are used twice. */
export function duplicates(all: readonly Placed[]): FormIssue[] {
  const seen = new Set<string | number>();
  const used = (key: string | number | undefined): boolean => {
    if (key === undefined || key === 0) return false;
    return seen.size === seen.add(key).size;
  };
  return all.flatMap(({ component, path }) => {
    const issues: FormIssue[] = [];
    if ('custom_id' in component && used(component.custom_id)) {
      const message = 'Component custom id cannot be duplicated';
      issues.push(issue([...path, 'custom_id'], 'COMPONENT_CUSTOM_ID_DUPLICATED', message));
    }
    if (used(component.id)) {
      issues.push(issue([...path, 'id'], 'COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated'));
    }
    return issues;
  });
}

function oneComponent(component: Component, path: Path, files: readonly string[]): FormIssue[] {
  switch (component.type) {
    case ComponentType.ActionRow:
      return rowWidth(component.components, [...path, 'components']);
    case ComponentType.Button:
      return button(component, path);
    case ComponentType.StringSelect:
      return stringSelect(component, path);
    case ComponentType.TextDisplay:
      return component.content.trim() === '' ? [required([...path, 'content'])] : [];
    case ComponentType.Thumbnail:
      return media(component.media.url, [...path, 'media', 'url'], files);
    case ComponentType.File:
      return media(component.file.url, [...path, 'file', 'url'], files, ['attachment']);
    case ComponentType.MediaGallery:
      return component.items.flatMap((item, index) =>
        media(item.media.url, [...path, 'items', index, 'media', 'url'], files),
      );
    default:
      return [];
  }
}

function rowWidth(inRow: readonly Component[], path: Path): FormIssue[] {
  const width = (component: Component): number => (component.type === ComponentType.Button ? 1 : 5);
  let total = 0;
  return inRow.flatMap((component, index) => {
    total += width(component);
    const message = 'The specified component exceeds the maximum width';
    return total > 5 ? [issue([...path, index], 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', message)] : [];
  });
}

function button(component: APIButtonComponent, path: Path): FormIssue[] {
  // The types say which fields a style takes; what a bot sent may be otherwise.
  const sent: { custom_id?: unknown; url?: unknown; sku_id?: unknown; label?: unknown; emoji?: unknown } = component;
  const takes =
    component.style === ButtonStyle.Link ? 'url' : component.style === ButtonStyle.Premium ? 'sku_id' : 'custom_id';
  const issues: FormIssue[] = [];
  for (const field of ['custom_id', 'url', 'sku_id'] as const) {
    const present = sent[field] !== undefined && sent[field] !== null;
    if (field === takes && !present) issues.push(required([...path, field]));
    if (field !== takes && present) {
      const message = `A button of style ${component.style} cannot have a ${field}`;
      issues.push(issue([...path, field], 'BUTTON_COMPONENT_FIELD_NOT_ALLOWED', message));
    }
  }
  if (takes !== 'sku_id' && isBlank(sent.label) && !sent.emoji) issues.push(required([...path, 'label']));
  if (component.style === ButtonStyle.Link && component.url)
    issues.push(...scheme(component.url, [...path, 'url'], LINK_SCHEMES));
  return issues;
}

const isBlank = (text: unknown): boolean => typeof text !== 'string' || text.trim() === '';

function stringSelect(component: APIStringSelectComponent, path: Path): FormIssue[] {
  const seen = new Set<string>();
  const issues = component.options.flatMap((option, index) => {
    const repeated = seen.size === seen.add(option.value).size;
    const message = 'The specified option value is already used';
    return repeated
      ? [issue([...path, 'options', index, 'value'], 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', message)]
      : [];
  });
  const { min_values: min, max_values: max } = component;
  const most = Math.min(max ?? 1, component.options.length);
  if ((min ?? 1) > most) issues.push(badLength([...path, 'min_values'], 0, most));
  if ((max ?? 1) > component.options.length)
    issues.push(badLength([...path, 'max_values'], 1, component.options.length));
  const chosen = component.options.filter((option) => option.default).length;
  if (chosen > (max ?? 1)) issues.push(tooLong([...path, 'options'], max ?? 1));
  return issues;
}

function media(url: string, path: Path, files: readonly string[], schemes = MEDIA_SCHEMES): FormIssue[] {
  const wrong = scheme(url, path, schemes);
  if (wrong.length > 0 || !url.startsWith('attachment://')) return wrong;
  const name = url.slice('attachment://'.length);
  const message = `The attachment "${name}" was not found among the files of the message`;
  return files.includes(name) ? [] : [issue(path, 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND', message)];
}

/** The fault of an address with a scheme other than those allowed. */
export function scheme(url: string, path: Path, allowed: readonly string[]): FormIssue[] {
  const name = url.slice(0, url.indexOf(':')).toLowerCase();
  return allowed.includes(name) ? [] : [wrongScheme(path, name, allowed)];
}
