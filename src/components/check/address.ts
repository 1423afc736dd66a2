import { FIRST } from './tree.ts';

/** Address of a question or an outcome within the site, not yet under its base path. */
export const checkPath = (id: string): string => (id === FIRST ? '/check/' : `/check/${id}/`);
