/** The string literals of a syntax tree, parts of templates and regular expressions included; not the names of what is imported, nor of keys. */
export function literalsOf(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(literalsOf);
  if (typeof node !== 'object' || node === null) return [];
  const fields: Readonly<Record<string, unknown>> = { ...node };
  const { type, value } = fields;
  if (type === 'Literal') return literalOf(value, fields.regex);
  if (type === 'TemplateElement') return cookedOf(value);
  const skipped = type === 'ImportDeclaration' || String(type).startsWith('TS');
  return skipped ? [] : Object.values(fields).flatMap(literalsOf);
}

/** The text of a literal, the pattern of a regular expression included. */
function literalOf(value: unknown, regex: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  const pattern = typeof regex === 'object' && regex !== null && 'pattern' in regex ? regex.pattern : null;
  return typeof pattern === 'string' ? [pattern] : [];
}

function cookedOf(value: unknown): readonly string[] {
  const cooked = typeof value === 'object' && value !== null && 'cooked' in value ? value.cooked : null;
  return typeof cooked === 'string' ? [cooked] : [];
}
