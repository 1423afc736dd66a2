/** The words around the questions and answers of `/check/`. */
export const check = {
  name: 'Is it this bug?',
  description:
    'Notes late on an iPhone, iPad or Mac? At most five questions lead from what you see to the step that fails, and to what to do about it.',
  question_description: (question: string, help: string) => `${question} ${help}`,
  /** “Question 2 of at most 5” */
  place: (question: number, longest: number) =>
    question === longest
      ? `Question ${question}, the last`
      : `Question ${question} of at most ${longest}`,
  /** In the place of a question’s number. */
  answer: 'An answer',
  so_far: 'Your answers so far',
  /** For those who hear the link to an answer given. */
  change: '(change this answer)',
  back: 'Back to the question before',
  straight: 'Go straight to an answer',
  straight_intro: 'Every answer that the questions can lead to:',

  steps: 'The four steps',
  steps_of: (device: string) => `A change on its way to the ${device}, in a run of the simulator:`,
  no_run: 'The simulator cannot show this.',
  in_figure: (title: string) => `Open the figure “${title}” at this moment`,
  in_workbench: 'Open this run at this moment, and change it',

  ways: (count: number) =>
    count === 1 ? 'The answers that lead here' : 'The answers that lead here, one way or another',
  next: 'Where to go from here',
  again: 'Start again',
  article: 'What broke in iOS 26.4, and how sure we are',
  faq: 'Other questions',
} as const;
