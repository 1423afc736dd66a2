/** Every number of the sync world, in one place: default, unit, what it means and where it comes from. */
import { defaultsOf, type NumberDefinition } from '../kernel/number.ts';

type Definition = NumberDefinition<'ms' | 'pushes' | 'records' | 'events'>;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

function chosenMs(defaultMs: number, about: string): Definition {
  return { default: defaultMs, min: 0, max: HOUR_MS, unit: 'ms', about, claim: 'chosen' };
}

export const numberDefinitions = {
  edit_to_save_ms: chosenMs(400, 'How long the app waits after an edit before it saves.'),
  request_latency_ms: chosenMs(180, 'A request on its way from a device to iCloud, at least.'),
  response_latency_ms: chosenMs(180, 'An answer on its way from iCloud to a device, at least.'),
  network_jitter_ms: chosenMs(120, 'What a request or an answer may take on top of that.'),
  commit_to_push_ms: chosenMs(150, 'From a committed save to the push being sent.'),
  push_to_service_ms: chosenMs(60, 'A push on its way from iCloud to the push service.'),
  push_to_device_ms: chosenMs(
    350,
    'A push on its way from the push service to a device, at least.',
  ),
  push_jitter_ms: chosenMs(300, 'What a push may take on top of that.'),
  token_check_ms: chosenMs(40, 'From the arrival of a push to the verdict on it.'),
  fetch_delay_ms: chosenMs(300, 'From a delivered push to the fetch it leads to, at least.'),
  fetch_delay_jitter_ms: chosenMs(400, 'What the system may delay that fetch on top.'),
  response_timeout_ms: chosenMs(10_000, 'How long a device waits for an answer before it repeats.'),
  storage_full_retry_ms: chosenMs(
    900_000,
    'How long the app waits to save again when storage is full.',
  ),
  install_duration_ms: {
    ...chosenMs(900_000, 'How long installing a release takes, with the device offline.'),
    max: DAY_MS,
  },
  background_runtime_ms: {
    default: 30_000,
    min: 0,
    max: HOUR_MS,
    unit: 'ms',
    about: 'How long an app woken by a push may run in the background.',
    claim: 'push-30-seconds',
  },
  push_budget: {
    default: 3,
    min: 0,
    max: 1000,
    unit: 'pushes',
    about: 'Pushes handed to a background app within one window; more are held.',
    claim: 'push-budget',
    chosen_after_claim: true,
  },
  push_budget_window_ms: {
    default: HOUR_MS,
    min: 1,
    max: DAY_MS,
    unit: 'ms',
    about: 'The sliding window of that budget.',
    claim: 'push-budget',
    chosen_after_claim: true,
  },
  push_expiry_ms: {
    default: 30 * DAY_MS,
    min: 0,
    max: 30 * DAY_MS,
    unit: 'ms',
    about: 'How long the push service keeps a push for a device it cannot reach.',
    claim: 'apns-expiration',
    chosen_after_claim: true,
  },
  batch_limit: {
    default: 400,
    min: 1,
    max: 400,
    unit: 'records',
    about: 'Records in one save operation; more are refused as limitExceeded.',
    claim: 'batch-limit-400',
  },
  fetch_page_size: {
    default: 200,
    min: 1,
    max: 1000,
    unit: 'records',
    about: 'Records in one page of a fetch.',
    claim: 'fetch-page-200',
    chosen_after_claim: true,
  },
  sync_engine_interval_min_ms: {
    default: 600_000,
    min: 60_000,
    max: DAY_MS,
    unit: 'ms',
    about: 'The shortest wait between two fetches that a sync engine makes by itself.',
    claim: 'sync-engine-about-20-minutes',
    chosen_after_claim: true,
  },
  sync_engine_interval_max_ms: {
    default: 2_400_000,
    min: 60_000,
    max: DAY_MS,
    unit: 'ms',
    about: 'The longest such wait.',
    claim: 'sync-engine-about-20-minutes',
    chosen_after_claim: true,
  },
  event_limit: {
    default: 200_000,
    min: 100,
    max: 1_000_000,
    unit: 'events',
    about: 'Events after which a run ends and says so.',
    claim: 'chosen',
  },
} satisfies Readonly<Record<string, Definition>>;

/**
 * How a release that mistreats CloudKit pushes does it. The first is what the
 * firmware comparison suggests (claim token-check-is-the-bug); the others let a
 * reader see what a different explanation would have looked like.
 */
export const mechanisms = [
  'unknown-token',
  'dead-connection',
  'token-refresh-fails',
  'never-sent',
] as const;

export type Mechanism = (typeof mechanisms)[number];
export type AssumedNumber = keyof typeof numberDefinitions;
export type Assumptions = Readonly<Record<AssumedNumber, number>> & {
  readonly mechanism: Mechanism;
};

/** In the order of their definitions. */
export const assumedNumbers = Object.keys(numberDefinitions) as readonly AssumedNumber[];

export const defaultAssumptions: Assumptions = {
  ...defaultsOf(numberDefinitions),
  mechanism: 'unknown-token',
};
