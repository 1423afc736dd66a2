/** A screen that nobody sees, for a browser that has no headless mode. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';

export interface Screen {
  /** As the environment variable DISPLAY wants it. */
  readonly display: string;
  close(): void;
}

/** Starts the X server `command`. @throws if it does not say within `limit_ms` which display it took. */
export async function startScreen(command: string, limit_ms: number): Promise<Screen> {
  // It takes the first display that is free, and writes its number to file 3 once it listens.
  const server = spawn(command, ['-displayfd', '3', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const close = () => {
    process.off('exit', close);
    server.kill();
  };
  process.once('exit', close);
  try {
    const signal = AbortSignal.timeout(limit_ms);
    const [number] = (await once(server.stdio[3] as Readable, 'data', { signal })) as [Buffer];
    return { display: `:${number.toString().trim()}`, close };
  } catch (error) {
    close();
    throw error;
  }
}
