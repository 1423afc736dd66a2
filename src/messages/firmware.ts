/** Words of the figures that compare firmware. */
export const firmwareWords = {
  changed: 'Changed',
  unchanged: 'The same',
  kinds: {
    executable: 'Executables',
    'kernel-extension': 'Kernel extension',
    library: 'Libraries',
  },
  path: {
    picture:
      'On the device a push goes from apsd to UserNotificationsCore to the app. The app then asks iCloud through CloudKit and cloudd. Only UserNotificationsCore changed.',
    push: 'Push service',
    records: 'Records in iCloud',
    device: 'iPhone',
    receives: ['receives each push'],
    checks: ['checks its token and', 'hands it on'],
    fetches: ['fetch records'],
    app: 'The app',
    asks: 'asks what has changed',
    order: 'The order of the parts:',
  },

  release: (version: string, build: string) => `iOS ${version}, build ${build}`,
  in_firmware: 'In the firmware:',
  our_reading: 'Our\u00a0reading',
  arrives: 'A push arrives',
  is_known: 'Is its token known?',
  is_exempt: 'If not: is its topic exempt?',
  handed_on: 'Yes: handed on',
  dropped: 'No: dropped',
  decides: 'The method that decides',
  size: (bytes: number) => `${bytes} bytes`,

  /** Before what the check makes of them. */
  pushes: 'CloudKit’s pushes:',
  check: {
    absent: { status: 'idle', word: 'Not checked' },
    drops: { status: 'failed', word: 'Discarded' },
    exempts: { status: 'done', word: 'Let through' },
  },
  build: (day: string, build: string) => `${day}, build ${build}`,
} as const;
