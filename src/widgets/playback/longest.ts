/** The longest text of a story, for which a figure keeps room: what stands below it stays in its place. */
import './longest.css';
import { clockTime } from '../../messages/format.ts';
import type { Told } from './narration.ts';

/**
 * With its time, as it is shown; empty where nothing happens.
 * @param moments when something happens, in simulated ms
 * @param toldAt what happened at the last moment at or before a time
 */
export function longestTold(
  moments: readonly number[],
  toldAt: (time_ms: number) => Told | null,
): string {
  return moments
    .map(toldAt)
    .map((told) => (told ? `${clockTime(told.at_ms)} ${told.text}` : ''))
    .reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}
