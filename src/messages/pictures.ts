/** Words of the pictures that links are shown with, and of the pages of canonical moments. */
export const pictureWords = {
  /** Before what the devices show. */
  as_sequence: (words: string) => `The messages of a run, one below the other. ${words}`,
  theft: (setting: string, standing: readonly string[]) => `${setting}: ${standing.join(' ')}`,

  moments: 'Moments',
  moments_description:
    'The moments on which the stories of this site turn, each at an address of its own: send one, and the link shows it.',
  moments_standfirst:
    'Each has an address of its own. Send one, and whoever gets it sees the moment before opening the link.',
  figure: 'The run at this moment',
  open: (title: string) => `Open the figure “${title}”`,
  /** Where scripts take the reader there. */
  open_at: 'at this moment',
  steps: (device: string) => `The change on its way to the ${device}:`,
  until_then: 'What happened until then',
  others: 'Other moments',
  read_on: (title: string) => `Read on: ${title}`,
};
