/**
 * Every number that the simulator assumes, by model. What lists them all for readers, and what proves that each has
 * its evidence, asks here.
 */
import type { NumberDefinition } from './kernel/number.ts';
import { numberDefinitions as protection } from './protection/assumptions.ts';
import { fleetNumbers as fleet } from './protection/fleet/assumptions.ts';
import { numberDefinitions as sync } from './sync/assumptions.ts';

export const models = { sync, protection, fleet };

export type ModelName = keyof typeof models;
export type NumberName = { [M in ModelName]: keyof (typeof models)[M] }[ModelName];
export type Unit = { [N in NumberName]: (typeof numbers)[N]['unit'] }[NumberName];

/** No two models have a number of the same name. */
const numbers = { ...sync, ...protection, ...fleet };
/** The same, typed alike for all of them. */
export const numberDefinitions: Readonly<Record<NumberName, NumberDefinition<Unit>>> = numbers;
