declare module 'virtual:claim-statuses/*' {
  /** By claim id: all that the figures of one world cite. */
  const statuses: Readonly<
    // eslint-disable-next-line @typescript-eslint/consistent-type-imports -- no other way here
    Record<string, keyof (typeof import('../../messages/evidence.ts'))['grades']>
  >;
  export default statuses;
}
