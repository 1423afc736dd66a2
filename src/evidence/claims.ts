/** What must hold within one file of content/claims or content/glossary. */
import type { Entry } from './entry.ts';
import type { Finding } from './fault.ts';
import { CLAIM, SOURCE, TERM, unknown, type Known } from './known.ts';

/** Whoever says that a document is wrong shows what it is wrong against. */
const SPEAKS_AGAINST = ['disputed', 'contradicted-in-part', 'contradicted'];

export function claimFindings(claim: Entry, known: Known): Finding[] {
  return [
    ...unknown(claim.cited('sources'), SOURCE, known),
    ...unknown(claim.cited('against'), CLAIM, known),
    ...support(claim),
    ...origin(claim, known),
  ];
}

/** The ids of the sources that a claim or a term makes use of. */
export function sourcesUsed(entry: Entry): string[] {
  return [...entry.cited('sources'), ...entry.cited('document')].map(({ id }) => id);
}

export function termFindings(term: Entry, known: Known): Finding[] {
  return [
    ...unknown(term.cited('sources'), SOURCE, known),
    ...unknown(term.cited('see'), TERM, known),
  ];
}

/** A claim rests on sources, or says that there are none. */
function support(claim: Entry): Finding[] {
  const hasSources = claim.cited('sources').length > 0;
  const saysNone = claim.value('none_found') === true;
  if (hasSources !== saysNone) return [];
  const message = hasSources ? 'both sources and none_found' : 'neither sources nor none_found';
  return [{ line: claim.line('sources'), message }];
}

/** What a document says has been compared with the evidence, and nothing else has. */
function origin(claim: Entry, known: Known): Finding[] {
  const documents = claim.cited('document');
  const verdicts = claim.cited('verdict');
  const findings = [
    ...unknown(documents, SOURCE, known),
    ...documents
      .filter(({ id }) => known.sources.has(id) && !known.documents.has(id))
      .map(({ id, line }) => ({ line, message: `the source "${id}" is not of kind documents` })),
  ];
  for (const { line } of verdicts.length === 0 ? documents : [])
    findings.push({ line, message: 'document without verdict' });
  for (const { id, line } of verdicts) {
    if (documents.length === 0) findings.push({ line, message: 'verdict without document' });
    if (SPEAKS_AGAINST.includes(id) && claim.cited('against').length === 0)
      findings.push({ line, message: `verdict "${id}" without against` });
  }
  return findings;
}
