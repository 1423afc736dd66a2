/** The words of the glossary page, around the entries themselves. */
export const glossary = {
  title: 'Glossary',
  description:
    'The terms of CloudKit and of Apple’s push service that this site uses, each in plain words and with its source.',
  intro:
    'Terms of CloudKit, of Apple’s push service and of the simulator, in plain words. Articles link each where they first use it, and explain it there.',
  see: 'See also',
};
