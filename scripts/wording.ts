/**
 * Fingerprints of wording that is not ours. The four documents that this site judges must not enter the
 * repository, and no page may repeat ten words of theirs in a row. So the runs of ten words are kept as hashes:
 *
 *     node scripts/wording.ts FILE… > tests/support/known-wording.txt
 *
 * FILE… are the texts whose wording is not to be repeated, as plain text.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Words in a row that are no coincidence any more. */
export const RUN = 10;
/** Eight characters of base64url: 48 bits, so that no page meets one of these runs by chance. */
const LENGTH = 8;

/** The words of a text, lower-cased and without punctuation: “CloudKit’s 26.4.1” is `cloudkits 2641`. */
export function words(text: string): string[] {
  const letters = text.normalize('NFKC').toLowerCase();
  return (
    letters.replace(/(?<=[\p{L}\p{N}])['’.](?=[\p{L}\p{N}])/gu, '').match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** The hash of each run of words, in the order in which the runs begin. */
export function runHashes(words: readonly string[]): string[] {
  return words.slice(RUN - 1).map((_, begin) => hash(words.slice(begin, begin + RUN).join(' ')));
}

function hash(run: string): string {
  return createHash('sha256').update(run).digest('base64url').slice(0, LENGTH);
}

if (import.meta.main) {
  const texts = process.argv.slice(2).map((file) => readFileSync(file, 'utf8'));
  const hashes = new Set(texts.flatMap((text) => runHashes(words(text))));
  console.log([...hashes].sort().join('\n'));
}
