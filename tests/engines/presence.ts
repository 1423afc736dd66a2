/** Whether an engine runs, is skipped, or has to be there. */
import type { Engine } from './drivers/engine.ts';

/** Why to skip `engine`; null where it runs. @throws where it is missing although `required`. */
export function reasonToSkip(
  { name, missing }: Pick<Engine, 'name' | 'missing'>,
  required: boolean,
): string | null {
  const packages = missing();
  if (packages === null) return null;
  const reason = `${name} is not installed (Debian: ${packages})`;
  if (required) throw new Error(`${reason}, and has to run here`);
  return reason;
}
