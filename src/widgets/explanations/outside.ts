/** What no run can show: ids in content/claims. */
export const outside: readonly string[] = [
  'notifications-core-on-path',
  'exempt-cloudkit-topics-26-4-1',
  'apsd-unchanged',
  'unread-macos-firmware',
  'apple-not-confirmed',
];
