/** Every engine that is tested in, and which of them have to be here. */
import { chromium } from './drivers/chromium.ts';
import { firefox } from './drivers/firefox.ts';
import { webkit } from './drivers/webkit.ts';

const all = process.env.ENGINES === 'all';

export const engines = [
  { engine: chromium(), required: true },
  { engine: firefox(), required: all },
  { engine: webkit(), required: all },
];
