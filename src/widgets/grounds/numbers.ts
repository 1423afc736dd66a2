/** The model's numbers as a reader meets them. */
import { amounts } from '../../messages/assumptions.ts';
import {
  numberDefinitions,
  type AssumedNumber,
  type NumberDefinition,
} from '../../sim/sync/assumptions.ts';

/** A number's definition, typed alike for all of them. */
export const definitionOf = (name: AssumedNumber): NumberDefinition => numberDefinitions[name];

/** "3 pushes", "400 milliseconds": a value of this number, with its unit. */
export function amountOf(name: AssumedNumber, value: number): string {
  return amounts[definitionOf(name).unit](value);
}
