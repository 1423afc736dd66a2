/**
 * An address within the site, as the page must write it: under the base path the
 * site is served from (`BASE_PATH`). Query and fragment stay as they are.
 *
 * @param to `/cloudkit-sync/?a=1#b` becomes `/base/cloudkit-sync/?a=1#b`. What does
 *   not begin with a single slash (another host, `mailto:`, `#here`) is left alone.
 */
export function address(to: string): string {
  const internal = to.startsWith('/') && !to.startsWith('//');
  return internal ? import.meta.env.BASE_URL.replace(/\/$/, '') + to : to;
}

/** Where the ledger tells all about one claim. */
export const claimAddress = (id: string): string => address(`/evidence/#${id}`);

/** Where the ledger tells all about one source. */
export const sourceAddress = (id: string): string => address(`/evidence/#source-${id}`);

/** Where the glossary explains one term. */
export const termAddress = (id: string): string => address(`/glossary/#${id}`);

/** Where one number of the simulator is explained. */
export const numberAddress = (name: string): string => address(`/assumptions/#${name}`);
