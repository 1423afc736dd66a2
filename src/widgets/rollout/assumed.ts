/** Ids in content/claims that the figure's rules rest on. */
export const claims: readonly string[] = [
  'token-check-is-the-bug',
  'exempt-cloudkit-topics-26-4-1',
  'sdp-26-4-1-for-managed',
  'sdp-26-4-1-for-everyone',
  'sdp-requirements',
  'fleet-default-may-miss',
  'mdm-enforces-updates',
  'mdm-own-push',
  'unread-protection-mdm-key',
];
