/** How firmly the claims stand that a figure cites. */
import sync from 'virtual:claim-statuses/sync';
import { grades, type Grade } from '../../messages/evidence.ts';

/** By claim id. It only ever grows, by what is the same on every page. */
const statuses = new Map(Object.entries(sync));

/** Adds the grades of another world’s claims. */
export function know(more: typeof sync): void {
  for (const [claim, status] of Object.entries(more)) statuses.set(claim, status);
}

/** @throws {Error} for a claim that no module brought */
export function gradeOf(claim: string): Grade {
  const status = statuses.get(claim);
  if (!status) throw new Error(`no status for the claim “${claim}”`);
  return grades[status];
}

/** The first claim of each grade: a reader who asks how firm the ground is wants each answer once. */
export function onePerGrade(claims: readonly string[]): readonly string[] {
  return claims.filter(
    (claim, index) => claims.findIndex((other) => gradeOf(other) === gradeOf(claim)) === index,
  );
}
