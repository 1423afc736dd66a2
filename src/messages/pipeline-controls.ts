/** Words of the pipeline's choices and of what a reader can do in it. */
import type { DeviceKind } from '../sim/sync/types.ts';
import { clockTime, date } from './format.ts';
import { deviceNames, releaseName } from './devices.ts';

export const pipelineControls = {
  start_from: 'Start from',
  presets: {
    healthy: { label: 'Healthy', version: '26.3' },
    broken: { label: 'Broken', version: '26.4' },
    fixed: { label: 'Fixed', version: '26.4.1' },
  },
  runs: (kind: DeviceKind) => `${deviceNames[kind]} runs`,
  /** "iOS 26.4.1 (23E254)"; where no build was found, that is said. */
  release: (id: string, build: string | null) =>
    `${releaseName(id)} (${build ?? 'build not checked'})`,
  released: (iso: string | null) => (iso === null ? 'date not checked' : date(iso)),

  sender: 'Who makes the change',
  senders: { mac: 'The Mac', iphone: 'The iPhone' },
  picture: 'Picture',
  pictures: { path: 'Path', sequence: 'Sequence' },

  act_now: 'Do something now. The app, the network and the update are the iPhone’s.',
  edit_on: { mac: 'Edit again on the Mac', iphone: 'Edit again on the iPhone' },
  interventions: {
    'open-app': 'Open the app',
    'force-quit': 'Force-quit',
    install: 'Install 26.4.1',
    'go-offline': 'Go offline',
    'go-online': 'Go online',
  },
  done: 'What you did',
  done_at: (what: string, at_ms: number) => `${what}, at ${clockTime(at_ms)}`,
  undo: 'Undo',
  undo_this: (what: string, at_ms: number) => `Undo: ${what}, at ${clockTime(at_ms)}`,
  start_over: 'Back to how the figure was',
  done_full: 'That is as much as one link can hold. Undo something to go on.',

  zoom: 'Inside step 3: the push’s way',

  story_of: (version: string) => `What happens on ${version}`,
  storyboard: 'The moments that decide',
  after_time: (at_ms: number) => `After ${clockTime(at_ms)}`,
  assumes: 'What this model assumes',
  rests_on: 'It rests on these statements:',
};

/** What the note says after each further edit of the reader's. */
export const laterTexts = [
  'Buy milk and stamps',
  'Buy stamps',
  'Buy stamps and tea',
  'Buy tea',
] as const;
