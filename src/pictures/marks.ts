import type { Mention } from '../comparing/tracing.js';
import { element, type Palette, round } from './svg.js';

/** The mark of what a dialogue did with a topic, a shape for each. */
export function mark(mention: Mention, x: number, y: number, size: number, palette: Palette): string {
  const [cx, cy] = [round(x), round(y)];
  const half = size / 2;
  const hollow = { fill: palette.ground, stroke: palette.faint, 'stroke-width': round(size / 7) };
  switch (mention) {
    case 'first-said':
      return [
        element('circle', {
          cx,
          cy,
          r: round(half),
          fill: 'none',
          stroke: palette.accent,
          'stroke-width': round(size / 8),
        }),
        element('circle', { cx, cy, r: round(half * 0.6), fill: palette.accent }),
      ].join('');
    case 'said-again':
      return element('circle', { cx, cy, r: round(half * 0.85), fill: palette.accent });
    case 'other-words':
      return element('path', {
        d: `M${cx} ${round(y - half)}L${round(x + half)} ${cy}L${cx} ${round(y + half)}L${round(x - half)} ${cy}Z`,
        fill: palette.accent,
      });
    case 'not-mentioned':
      return element('circle', { cx, cy, r: round(half * 0.75), ...hollow });
    case 'press-only':
      return element('rect', {
        x: round(x - half * 0.7),
        y: round(y - half * 0.7),
        width: round(size * 0.7),
        height: round(size * 0.7),
        ...hollow,
      });
    case 'no-text-held':
      return element('path', {
        d: `M${round(x - half * 0.55)} ${round(y - half * 0.55)}l${round(size * 0.55)} ${round(size * 0.55)}m0 ${round(-size * 0.55)}l${round(-size * 0.55)} ${round(size * 0.55)}`,
        fill: 'none',
        stroke: palette.faint,
        'stroke-width': round(size / 8),
      });
  }
}
