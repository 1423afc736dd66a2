/** Every number of the protection world, in one place. The fleet has its own, in fleet/assumptions.ts. */
import type { NumberDefinition } from '../kernel/number.ts';

const DAY_MS = 86_400_000;

export const numberDefinitions = {
  security_delay_ms: {
    default: 3_600_000,
    min: 1,
    max: DAY_MS,
    unit: 'ms',
    about: 'How long the Security Delay takes.',
    claim: 'sdp-security-delay',
  },
  remote_command_ms: {
    default: 2_000,
    min: 0,
    max: DAY_MS,
    unit: 'ms',
    about: 'From the owner’s command on another device to the iPhone obeying it.',
    claim: 'chosen',
  },
} satisfies Readonly<Record<string, NumberDefinition<'ms'>>>;

export type AssumedNumber = keyof typeof numberDefinitions;

export const assumedNumbers = Object.keys(numberDefinitions) as readonly AssumedNumber[];
