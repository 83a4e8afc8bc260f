import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Discord } from '../wire/discord.js';

/** A bot to be measured: its name in the table, and what Node is given to run it. */
export interface Kind {
  readonly name: string;
  readonly program: readonly string[];
}

/** A bot that runs as a process of its own, so that its memory and its processor time are its own. */
export class BotProcess {
  private constructor(
    private readonly discord: Discord,
    /** From the start of the process until it says that it is ready, in ms. */
    readonly startMs: number,
    /** What of it the processor worked for the bot, in ms: nearly the same whatever else the machine does. */
    readonly startWorkMs: number,
    private readonly child: ChildProcess,
  ) {}

  /** Starts a bot on a loopback and waits until it says that it is ready. */
  static async start({ program, name }: Kind, discord: Discord): Promise<BotProcess> {
    const started = performance.now();
    const child = spawn(process.execPath, program, {
      env: { PATH: process.env.PATH, DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.api },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    // Read to the end of its life: a full pipe would stop the bot.
    const lines: string[] = [];
    const ready = new Promise<void>((resolve, reject) => {
      createInterface({ input: child.stderr }).on('line', (line) => {
        if (lines.length < 20) lines.push(line);
        if (/\bready\b/u.test(line)) resolve();
      });
      child.once('exit', () => reject(new Error(`${name} ended before it was ready:\n${lines.join('\n')}`)));
    });
    await ready;
    const startMs = performance.now() - started;
    return new BotProcess(discord, startMs, await processorMs(child.pid), child);
  }

  /** Resident memory in MiB. */
  async memory(): Promise<number> {
    const status = await readFile(`/proc/${this.child.pid}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+)/mu.exec(status)?.[1]) / 1024;
  }

  /** Ends the process. */
  async stop(): Promise<void> {
    this.child.removeAllListeners('exit');
    this.child.kill('SIGKILL');
    await once(this.child, 'exit');
    // Killed, it has not said goodbye: without this the gateway would keep its session to be resumed.
    this.discord.gateway.forgetSessions();
  }
}

/** Fields 14 and 15 of /proc/PID/stat, in hundredths of a second; the second field may hold spaces. */
async function processorMs(pid: number | undefined): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
