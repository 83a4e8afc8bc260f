/** Says how far a long run has come. */
export interface Progress {
  show(line: string): void;
  /** Takes the line away again. */
  done(): void;
}

/** Often enough to be seen moving, in milliseconds. */
const BETWEEN = 100;

/** One line on a terminal, written over and over; nothing where the output is no terminal. */
export function progressOn(output: NodeJS.WriteStream): Progress {
  if (!output.isTTY) return { show: () => undefined, done: () => undefined };
  let shown = 0;
  return {
    show: (line) => {
      const now = Date.now();
      if (now - shown < BETWEEN) return;
      shown = now;
      output.write(`\r\u001b[K${line}`);
    },
    done: () => output.write('\r\u001b[K'),
  };
}
