/** iCloud is unavailable now and then, and says when to come back (claims server-throttle-503, retry-after). */
import type { Device, ICloud } from '../state.ts';

/** How long iCloud asks everyone to wait now, in milliseconds; null while it is there. */
export function retryAfter(icloud: ICloud, now_ms: number): number | null {
  const now = icloud.outages.filter(({ until_ms }) => now_ms < until_ms);
  return now.length > 0 ? Math.max(...now.map(({ retry_after_ms }) => retry_after_ms)) : null;
}

/** The device was told to wait; an earlier answer may have told it to wait longer. */
export function keepQuiet(device: Device, now_ms: number, retry_after_ms: number): void {
  device.quiet_until_ms = Math.max(device.quiet_until_ms, now_ms + retry_after_ms);
}
