/**
 * The words in the pictures of a run, and of its steps and gates. A translation
 * is another file that exports an object of the type `PipelineWords`.
 */
import type { GateName, GateNote } from '../widgets/pipeline/view/gates.ts';
import type { Status } from '../widgets/pipeline/view/status.ts';
import type { StepName, StepReason } from '../widgets/pipeline/view/steps.ts';
import { count, duration, number } from './format.ts';

export const pipeline = {
  steps: { edit: 'Edit', save: 'Save', push: 'Push', fetch: 'Fetch' } satisfies Record<
    StepName,
    string
  >,
  /** The name of the list of them. */
  steps_to: (device: string) => `The four steps to the ${device}`,
  gates: {
    'push-service': 'Push service',
    connection: 'Connection',
    'token-check': 'Token check',
    'app-state': 'App state',
    budget: 'Budget',
  } satisfies Record<GateName, string>,
  gate_notes: { passed: 'passed', 'does-not-apply': 'does not apply' } satisfies Record<
    GateNote,
    string
  >,
  inside_step_3: 'Inside step 3',
  statuses: {
    idle: 'not yet',
    active: 'in flight',
    done: 'done',
    failed: 'failed',
    waiting: 'waiting',
  } satisfies Record<Status, string>,
  /** A status with its reason: "failed: unknown token". */
  status_because: (status: string, reason: string) => `${status}: ${reason}`,
  reasons: {
    'unknown-token': 'unknown token',
    'force-quit': 'app force-quit',
    'background-refresh-off': 'background refresh off',
    throttled: 'discarded while held',
    'connection-dead': 'connection dead',
    'stale-device-token': 'token out of date',
    expired: 'too old',
    'low-power': 'Low Power Mode',
    'hourly-budget': 'budget of the hour used up',
    'push-service-down': 'push service down',
    offline: 'device offline',
    'left-behind': 'lost with the account or zone',
    networkFailure: 'connection cut',
    serviceUnavailable: 'iCloud unavailable',
    requestRateLimited: 'told to wait',
    notAuthenticated: 'not signed in',
    unknownItem: 'record is gone',
    serverRecordChanged: 'record changed meanwhile',
    changeTokenExpired: 'change token expired',
    batchRequestFailed: 'refused with the batch',
    quotaExceeded: 'storage full',
    zoneNotFound: 'zone not found',
    limitExceeded: 'too many records',
    userDeletedZone: 'data deleted by the user',
    operationCancelled: 'app stopped',
    serverResponseLost: 'answer lost',
  } satisfies Record<StepReason, string>,

  icloud: 'iCloud',
  records: 'Records',
  push_service: 'Push service',
  app: 'App',
  nothing_yet: 'nothing yet',
  more_records: (left: number) => `and ${count(left, 'more', 'more')}`,
  /** An event and how many like it happen at once. */
  with_more: (event: string, more: number) => `${event}, and ${number(more)} more`,
  behind: 'behind iCloud',
  unsent: 'not yet confirmed',
  offline: 'offline',
  installing: (release: string) => `installing ${release}`,
  force_quit: 'app force-quit',
  discarded: (pushes: number) => `${pushes} discarded`,
  /** What is in a push. */
  empty: 'empty',

  /** The path in one sentence, for those who do not see it. */
  shows: (device: string, release: string, text: string) => `${device}, ${release}, shows ${text}.`,
  shows_nothing: (device: string, release: string) => `${device}, ${release}, shows nothing yet.`,
  quoted: (text: string) => `“${text}”`,
  behind_sentence: 'iCloud has something newer.',
  discarded_sentence: (pushes: number) => `${count(pushes, 'push', 'pushes')} discarded.`,
  steps_sentence: (steps: readonly string[]) => `Steps: ${steps.join(', ')}.`,
  step_is: (step: string, status: string) => `${step} ${status}`,

  /** An event as it stands in the picture, and then where it happens or what happens in it. */
  event_said: (time: string, event: string, more: string) => `${time} ${event}. ${more}`,
  sequence_label: (devices: string) => `Sequence of the messages between ${devices}`,
  /** Below an idle stretch. */
  fold: (idle_ms: number) => duration(idle_ms),
  more_events: (left: number) =>
    `and ${count(left, 'more event', 'more events')}, in the transcript`,
} as const;

export type PipelineWords = typeof pipeline;
