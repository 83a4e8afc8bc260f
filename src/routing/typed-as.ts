import type { OptionValues } from '../reply/model.js';

/** A command as a person types it: `/position topic:cybercrime dialogue:6`. */
export function typedAs(command: string, options: OptionValues): string {
  return [`/${command}`, ...Object.entries(options).map(([name, value]) => `${name}:${value}`)].join(' ');
}
