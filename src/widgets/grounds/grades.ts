/** How firmly the claims stand that a figure cites. */
import statuses from 'virtual:claim-statuses';
import { grades, type Grade } from '../../messages/evidence.ts';

/** @throws {Error} for a claim that `virtual:claim-statuses` was not told to bring */
export function gradeOf(claim: string): Grade {
  const status = statuses[claim];
  if (!status) throw new Error(`no status for the claim “${claim}”`);
  return grades[status];
}

/** The first claim of each grade: a reader who asks how firm the ground is wants each answer once. */
export function onePerGrade(claims: readonly string[]): readonly string[] {
  return claims.filter(
    (claim, index) => claims.findIndex((other) => gradeOf(other) === gradeOf(claim)) === index,
  );
}
