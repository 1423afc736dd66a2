/** The models' numbers as a reader meets them. */
import { amounts } from '../../messages/assumptions.ts';
import { numberDefinitions, type NumberName } from '../../sim/numbers.ts';

/** "3 pushes", "400 milliseconds": a value of this number, with its unit. */
export function amountOf(name: NumberName, value: number): string {
  return amounts[numberDefinitions[name].unit](value);
}
